using Gangway.Office;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Inventory;

/// <summary>Reads a file from disk whole, to validate or convert it.</summary>
internal static class SbomSource
{
    /// <summary>An array of .NET holds no more; no SBOM that people exchange comes near it.</summary>
    private const long MaxLength = 2_000_000_000;

    /// <summary>A file that is missing or too large is an issue as well.</summary>
    public static SbomReading Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return Refused(path, "there is no such file", "Check the path.");
        }

        try
        {
            using var content = file.OpenRead();
            return content.CanSeek && content.Length > MaxLength
                ? Refused(path, $"the file is larger than {MaxLength / 1_000_000} MB", "Split the document.")
                : Read(content, file.Name, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refused(path, $"the file could not be read: {error.Message}", "Check that you may read it.");
        }
    }

    /// <summary>A pipe does not say how long it is, and a device never ends.</summary>
    private static SbomReading Read(FileStream content, string name, string path)
    {
        using var whole = new MemoryStream(content.CanSeek ? (int)content.Length : 0);
        var buffer = new byte[1 << 16];
        while (content.Read(buffer) is > 0 and var read)
        {
            if (whole.Length + read > MaxLength)
            {
                return Refused(path, $"the file is larger than {MaxLength / 1_000_000} MB", "Split the document.");
            }

            whole.Write(buffer, 0, read);
        }

        return SbomReading.Of(whole.GetBuffer().AsMemory(0, (int)whole.Length), name, path);
    }

    private static SbomReading Refused(string path, string message, string howToFix) => SbomReading.Refused(new Issue(path, message, Severity.Error, null, howToFix));
}
