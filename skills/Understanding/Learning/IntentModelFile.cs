using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CrmBot.Skills.Understanding.Learning;

/// <summary>A learned model as one file: what it was learned from, the model, and a hash over both; anything else in the file is no model.</summary>
internal static class IntentModelFile
{
    private const string Kind = "CrmBot intents 1";

    /// <summary>Null where there is no file, it is of other sentences or code, or it is damaged.</summary>
    public static IntentModel? Read(string path, string key)
    {
        try
        {
            var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
            if (bytes.Length < SHA256.HashSizeInBytes) return null;
            var content = bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes);
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length))) return null;
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, content.Length, writable: false), Encoding.UTF8);
            return reader.ReadString() == Kind && reader.ReadString() == key ? Read(reader) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Puts the file in place at once, so that another host reads the old one or the new one; without a place to write it is not kept.</summary>
    public static void Write(string path, string key, IntentModel model)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(temporary, Bytes(key, model));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
        }
    }

    private static byte[] Bytes(string key, IntentModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Kind);
            writer.Write(key);
            writer.Write(model.Intents.Count);
            foreach (var intent in model.Intents) writer.Write(intent);
            writer.Write(model.Scale);
            writer.Write(model.Sharpness);
            foreach (var bias in model.Bias) writer.Write(bias);
            writer.Write(model.Keys.Length);
            writer.Write(MemoryMarshal.AsBytes(model.Keys.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(model.Weights.AsSpan()));
        }
        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    private static IntentModel Read(BinaryReader reader)
    {
        var intents = new string[reader.ReadInt32()];
        for (var i = 0; i < intents.Length; i++) intents[i] = reader.ReadString();
        var (scale, sharpness) = (reader.ReadSingle(), reader.ReadSingle());
        var bias = new float[IntentModel.Stride];
        for (var i = 0; i < bias.Length; i++) bias[i] = reader.ReadSingle();
        var keys = new ulong[reader.ReadInt32()];
        var weights = new short[keys.Length * IntentModel.Stride];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new IntentModel(intents, keys, weights, scale, bias, sharpness);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder takes no files at all: there is nothing to tidy.
        }
    }
}
