using System.Collections.Frozen;
using Gangway.Office;

namespace Gangway.Contract;

/// <summary>License files of a source tree: which names are worth reading whole, and the reading.</summary>
internal static class LicenseFileSource
{
    /// <summary>The kernel reads the first and last half MiB of more than one; past this the tail is left out.</summary>
    public const int MostBytes = 16 << 20;

    private static readonly string[] words =
        ["license", "licence", "copying", "unlicense", "unlicence", "copyright", "copyleft", "notice", "licenses", "licences", "copyrights", "notices"];

    /// <summary>Names may begin with these and go on as they like: COPYING3, LICENSE2, LicenseMIT.</summary>
    private static readonly string[] openings = ["license", "licence", "copying", "unlicense", "unlicence"];

    /// <summary>What is code, data or a picture whatever its name begins with: license.py handles licenses, it is none.</summary>
    private static readonly FrozenSet<string> otherKinds = FrozenSet.ToFrozenSet(
        [
            "c", "cc", "cpp", "cs", "csproj", "css", "csv", "cxx", "dll", "exe", "ftl", "gif", "go", "gz", "h", "hbs", "hpp", "ico", "ini", "ipynb", "jar", "j2", "java", "jpeg", "jpg", "js",
            "json", "jsx", "kt", "lock", "lua", "m", "mjs", "mustache", "pdf", "php", "pl", "png", "ps1", "py", "rb", "resx", "rs", "scala", "scss", "sh", "so", "spec", "sql", "svg",
            "swift", "tar", "toml", "ts", "tsx", "vb", "vm", "webp", "xml", "yaml", "yml", "zip",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> otherKindsBySpan = otherKinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// LICENSE, LICENCE, COPYING, UNLICENSE, COPYRIGHT and NOTICE as the name or a word of it (MIT-LICENSE, ThirdPartyNotices.txt),
    /// and every text below a LICENSES folder (REUSE 3.3).
    /// </summary>
    /// <param name="fileName">A name, or a path with either slash; case does not count.</param>
    public static bool IsLicenseFileName(ReadOnlySpan<char> fileName)
    {
        var slash = fileName.LastIndexOfAny('/', '\\');
        var name = fileName[(slash + 1)..];
        var dot = name.LastIndexOf('.');
        if (name.IsEmpty || (dot >= 0 && otherKindsBySpan.Contains(name[(dot + 1)..])))
        {
            return false;
        }

        var folder = slash < 0 ? default : fileName[..slash];
        folder = folder[(folder.LastIndexOfAny('/', '\\') + 1)..];
        return IsOneOf(folder, ["licenses", "licences"]) || StartsWithOneOf(name, openings) || HasWord(name);
    }

    /// <summary>The first <see cref="MostBytes"/> of a file; empty with an issue where it cannot be read.</summary>
    /// <remarks>What says it has no length is not opened: a pipe would never answer.</remarks>
    public static (byte[] Content, Issue? Issue) ReadBounded(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length == 0)
            {
                return ([], null);
            }

            using var file = File.OpenHandle(path);
            var content = new byte[Math.Min(length, MostBytes)];
            var read = ReadAll(file, content);
            return (read == content.Length ? content : content[..read], null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ([], new Issue(path, $"the file cannot be read: {error.Message}", Severity.Error, HowToFix: "Check that it exists and that you may read it."));
        }
    }

    private static int ReadAll(Microsoft.Win32.SafeHandles.SafeFileHandle file, Span<byte> content)
    {
        var read = 0;
        while (read < content.Length && RandomAccess.Read(file, content[read..], read) is > 0 and var more)
        {
            read += more;
        }

        return read;
    }

    /// <summary>Words end at a sign, a digit or where a capital follows a small letter.</summary>
    private static bool HasWord(ReadOnlySpan<char> name)
    {
        var start = 0;
        for (var end = 1; end <= name.Length; end++)
        {
            var ends = end == name.Length || !char.IsLetter(name[end]) || (char.IsUpper(name[end]) && char.IsLower(name[end - 1]));
            if (ends && IsOneOf(name[start..end].TrimStart("-_. ~()"), words))
            {
                return true;
            }

            start = ends ? end : start;
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> text, string[] choices)
    {
        foreach (var choice in choices)
        {
            if (text.Equals(choice, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithOneOf(ReadOnlySpan<char> text, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
