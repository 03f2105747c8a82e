using System.Buffers;
using System.Text;

namespace Gangway.Kernels.Licenses.Input;

/// <summary>A word that may be the name of a file with terms.</summary>
internal static class FileName
{
    private const int Longest = 120;

    private static readonly SearchValues<byte> pathBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/+~-"u8);

    /// <summary>The unbroken run of path characters around a place.</summary>
    public static Range Around(ReadOnlySpan<byte> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < Longest && pathBytes.Contains(text[start - 1]))
        {
            start--;
        }

        var length = text[at..Math.Min(text.Length, at + Longest)].IndexOfAnyExcept(pathBytes);
        start = start < at && start > 0 && text[start - 1] == '\\' && text[start] is (byte)'n' or (byte)'t' or (byte)'r' ? start + 1 : start;
        return start..(length < 0 ? Math.Min(text.Length, at + Longest) : at + length);
    }

    /// <summary>Without what belongs to the sentence.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> name) => name.TrimEnd("./-+~_"u8);

    public static FileNameKind KindOf(ReadOnlySpan<byte> text, int start, ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.Length >= Longest - 1 || IsAddress(text, start, name))
        {
            return FileNameKind.None;
        }

        var common = name.IndexOf("common-licenses/"u8);
        if (common >= 0)
        {
            return name.Length > common + 16 ? FileNameKind.Common : FileNameKind.None;
        }

        var slash = name.LastIndexOf((byte)'/');
        var file = name[(slash + 1)..];
        if (slash >= 0 && IsFolder(name[..slash]))
        {
            return FileNameKind.Full;
        }

        if (file.SequenceEqual("README"u8) || file.StartsWith("README."u8))
        {
            return FileNameKind.Readme;
        }

        var dot = file.IndexOfAny((byte)'.', (byte)'-');
        var shouts = IsStem(dot < 0 ? file : file[..dot]) || file.StartsWith("COPYING"u8) || file.EndsWith("-LICENSE"u8) || file.EndsWith("_LICENSE"u8) || file.StartsWith("LICENSE_"u8) || file.StartsWith("LICENSE-"u8);
        if (!shouts)
        {
            return HasTextEnding(file) && HasStem(file) ? FileNameKind.Full : FileNameKind.None;
        }

        var full = slash >= 0 || dot >= 0 || file.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0 || file.IndexOf((byte)'_') >= 0;
        return !full ? FileNameKind.Bare : file.LastIndexOf((byte)'.') < 0 || HasTextEnding(file) || HasLicenseEnding(file) ? FileNameKind.Full : FileNameKind.None;
    }

    private static bool IsStem(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("LICENSE"u8) || name.SequenceEqual("LICENCE"u8) || name.SequenceEqual("LICENSES"u8) || name.SequenceEqual("LICENCES"u8) || name.SequenceEqual("COPYING"u8)
        || name.SequenceEqual("COPYRIGHT"u8) || name.SequenceEqual("COPYRIGHTS"u8) || name.SequenceEqual("UNLICENSE"u8);

    /// <summary>LICENSES/MIT.txt, licenses/GPL.</summary>
    private static bool IsFolder(ReadOnlySpan<byte> folder)
    {
        var last = folder[(folder.LastIndexOf((byte)'/') + 1)..];
        return last.Length is 8 or 7 && (Ascii.EqualsIgnoreCase(last, "licenses"u8) || Ascii.EqualsIgnoreCase(last, "licences"u8));
    }

    private static bool HasStem(ReadOnlySpan<byte> file)
    {
        Span<byte> lower = stackalloc byte[Longest];
        Ascii.ToLower(file, lower, out var length);
        lower = lower[..length];
        return lower.IndexOf("license"u8) >= 0 || lower.IndexOf("licence"u8) >= 0 || lower.StartsWith("copying"u8) || lower.StartsWith("copyright"u8);
    }

    private static bool HasTextEnding(ReadOnlySpan<byte> file)
    {
        var ending = file[(file.LastIndexOf((byte)'.') + 1)..];
        return ending.Length < file.Length && (Ascii.EqualsIgnoreCase(ending, "txt"u8) || Ascii.EqualsIgnoreCase(ending, "md"u8) || Ascii.EqualsIgnoreCase(ending, "rst"u8) || Ascii.EqualsIgnoreCase(ending, "html"u8)
            || Ascii.EqualsIgnoreCase(ending, "htm"u8) || Ascii.EqualsIgnoreCase(ending, "rtf"u8) || Ascii.EqualsIgnoreCase(ending, "pdf"u8) || Ascii.EqualsIgnoreCase(ending, "adoc"u8) || Ascii.EqualsIgnoreCase(ending, "tex"u8)
            || Ascii.EqualsIgnoreCase(ending, "markdown"u8) || Ascii.EqualsIgnoreCase(ending, "textile"u8) || Ascii.EqualsIgnoreCase(ending, "terms"u8));
    }

    /// <summary>COPYING.LIB, LICENSE.MIT, LICENSE.Apache: the ending names a license.</summary>
    private static bool HasLicenseEnding(ReadOnlySpan<byte> file) => char.IsAsciiLetterUpper((char)file[file.LastIndexOf((byte)'.') + 1]) || char.IsAsciiDigit((char)file[^1]);

    /// <summary>"https://…/LICENSE", "example.com/LICENSE", "$(srcdir)/LICENSE", "x@LICENSE".</summary>
    private static bool IsAddress(ReadOnlySpan<byte> text, int start, ReadOnlySpan<byte> name)
    {
        var before = start > 0 ? text[start - 1] : (byte)' ';
        if (before is (byte)'}' or (byte)'$' or (byte)'%' or (byte)'@' or (byte)'=' or (byte)'?' or (byte)'&' || (before == ')' && name[0] == '/') || (before == ':' && name[0] == '/') || name.IndexOf("//"u8) >= 0)
        {
            return true;
        }

        var slash = name.IndexOf((byte)'/');
        var host = slash < 0 ? default : name[..slash];
        return host.EndsWith(".com"u8) || host.EndsWith(".org"u8) || host.EndsWith(".net"u8) || host.EndsWith(".io"u8) || host.StartsWith("www."u8);
    }
}
