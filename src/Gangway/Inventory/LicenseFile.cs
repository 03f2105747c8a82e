namespace Gangway.Inventory;

/// <summary>A license or notice file of an installed package; its text is read only when somebody asks.</summary>
/// <param name="Path">Where it lies on this machine.</param>
/// <param name="Source">How evidence names it.</param>
/// <param name="Size">In bytes, 1 to <see cref="MaxSize"/>.</param>
internal sealed record LicenseFile(string Path, string Source, long Size)
{
    /// <summary>1 MiB. The longest license text in use is a tenth of it; what is larger is something else.</summary>
    public const long MaxSize = 1 << 20;

    /// <summary>At most <see cref="MaxSize"/> bytes, even when the file has grown meanwhile.</summary>
    public byte[] Read()
    {
        using var file = File.OpenRead(Path);
        var bytes = new byte[Math.Min(file.Length, MaxSize)];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
