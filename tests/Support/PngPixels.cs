using System.Buffers.Binary;
using System.IO.Compression;

namespace CrmBot.Tests.Support;

/// <summary>One pixel.</summary>
public readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>The pixels of a picture with eight bits a colour, with or without an alpha channel.</summary>
public sealed class PngPixels(int width, int height, IReadOnlyList<Pixel> pixels)
{
    public int Width => width;

    public int Height => height;

    public IReadOnlyList<Pixel> Pixels => pixels;

    public Pixel this[int x, int y] => pixels[y * width + x];

    public static PngPixels Read(string file)
    {
        var png = File.ReadAllBytes(file);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var bytes = png[25] == 6 ? 4 : 3;
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(png, at + 8, length);
            at += length + 12;
        }
        packed.Position = 0;
        using var open = new ZLibStream(packed, CompressionMode.Decompress);
        var (row, above) = (new byte[width * bytes], new byte[width * bytes]);
        var pixels = new List<Pixel>(width * height);
        for (var y = 0; y < height; y++)
        {
            var filter = open.ReadByte();
            open.ReadExactly(row);
            for (var i = 0; i < row.Length; i++) row[i] += Guess(filter, i >= bytes ? row[i - bytes] : 0, above[i], i >= bytes ? above[i - bytes] : 0);
            for (var i = 0; i < row.Length; i += bytes) pixels.Add(new Pixel(row[i], row[i + 1], row[i + 2], bytes == 4 ? row[i + 3] : byte.MaxValue));
            (row, above) = (above, row);
        }
        return new PngPixels(width, height, pixels);
    }

    /// <summary>What a filter takes a byte to be, from those left of it, above it, and above that.</summary>
    private static byte Guess(int filter, int left, int above, int corner)
    {
        var nearest = left + above - corner;
        return (byte)(filter switch
        {
            1 => left,
            2 => above,
            3 => (left + above) / 2,
            4 => Math.Abs(nearest - left) <= Math.Abs(nearest - above) && Math.Abs(nearest - left) <= Math.Abs(nearest - corner) ? left
                : Math.Abs(nearest - above) <= Math.Abs(nearest - corner) ? above : corner,
            _ => 0,
        });
    }
}
