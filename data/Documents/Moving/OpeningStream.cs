using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CrmBot.Data.Documents.Moving;

/// <summary>Decrypts a backup as it is read; a wrong passphrase, a changed byte or a missing end is an <see cref="InvalidDataException"/>.</summary>
internal sealed class OpeningStream : Stream
{
    private readonly Stream _file;
    private readonly AesGcm _key;
    private readonly byte[] _sealed = new byte[BackupKey.ChunkSize];
    private readonly byte[] _chunk = new byte[BackupKey.ChunkSize];
    private int _position;
    private int _length;
    private long _number;
    private bool _ended;

    public OpeningStream(Stream file, string passphrase)
    {
        _file = file;
        var head = new byte[BackupKey.Magic.Length + BackupKey.SaltSize];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.AsSpan().StartsWith(BackupKey.Magic))
            throw new InvalidDataException("This is no backup of CrmBot.");
        _key = BackupKey.Of(passphrase, head.AsSpan(BackupKey.Magic.Length));
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (_position == _length)
        {
            if (_ended)
                return 0;
            ReadChunk();
        }
        var taken = Math.Min(buffer.Length, _length - _position);
        _chunk.AsSpan(_position, taken).CopyTo(buffer);
        _position += taken;
        return taken;
    }

    public override void Flush() => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _key.Dispose();
        base.Dispose(disposing);
    }

    private void ReadChunk()
    {
        Span<byte> head = stackalloc byte[4 + BackupKey.TagSize];
        if (_file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            throw new InvalidDataException("The backup ends in the middle.");
        var said = BinaryPrimitives.ReadInt32LittleEndian(head);
        (_ended, _length, _position) = (said < 0, said & int.MaxValue, 0);
        if (_length > _sealed.Length || _file.ReadAtLeast(_sealed.AsSpan(0, _length), _length, throwOnEndOfStream: false) < _length)
            throw new InvalidDataException("The backup ends in the middle.");
        Span<byte> nonce = stackalloc byte[BackupKey.NonceSize];
        BackupKey.WriteNonce(nonce, _number++, _ended);
        try
        {
            _key.Decrypt(nonce, _sealed.AsSpan(0, _length), head[4..], _chunk.AsSpan(0, _length));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidDataException(_number == 1 ? "The passphrase is not this backup's, or the file was changed." : "The backup was changed or is damaged.", e);
        }
    }
}
