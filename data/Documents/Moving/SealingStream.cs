using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CrmBot.Data.Documents.Moving;

/// <summary>Encrypts what is written to it, chunk by chunk; the file is whole only once this is disposed.</summary>
internal sealed class SealingStream : Stream
{
    private readonly Stream _file;
    private readonly AesGcm _key;
    private readonly byte[] _chunk = new byte[BackupKey.ChunkSize];
    private readonly byte[] _sealed = new byte[4 + BackupKey.TagSize + BackupKey.ChunkSize];
    private int _length;
    private long _number;
    private bool _ended;

    public SealingStream(Stream file, string passphrase)
    {
        _file = file;
        var salt = RandomNumberGenerator.GetBytes(BackupKey.SaltSize);
        _key = BackupKey.Of(passphrase, salt);
        file.Write(BackupKey.Magic);
        file.Write(salt);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_length == _chunk.Length)
                WriteChunk(last: false);
            var taken = Math.Min(buffer.Length, _chunk.Length - _length);
            buffer[..taken].CopyTo(_chunk.AsSpan(_length));
            _length += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_ended)
        {
            _ended = true;
            WriteChunk(last: true);
            _file.Flush();
            _key.Dispose();
        }
        base.Dispose(disposing);
    }

    private void WriteChunk(bool last)
    {
        Span<byte> nonce = stackalloc byte[BackupKey.NonceSize];
        BackupKey.WriteNonce(nonce, _number++, last);
        BinaryPrimitives.WriteInt32LittleEndian(_sealed, _length | (last ? int.MinValue : 0));
        _key.Encrypt(nonce, _chunk.AsSpan(0, _length), _sealed.AsSpan(4 + BackupKey.TagSize, _length), _sealed.AsSpan(4, BackupKey.TagSize));
        _file.Write(_sealed, 0, 4 + BackupKey.TagSize + _length);
        _length = 0;
    }
}
