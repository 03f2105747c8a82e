namespace Gangway.Office.Tests.Inventory.Sboms;

/// <summary>Gives a few bytes at a time, as a pipe does, and cannot be asked how long it is.</summary>
internal sealed class SlowStream(byte[] content, int step = 7) : MemoryStream(content)
{
    public override bool CanSeek => false;

    public override int Read(Span<byte> buffer) => base.Read(buffer.Length > step ? buffer[..step] : buffer);
}
