using System.Text;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>What people give instead of an SBOM by mistake, told by its first bytes, so that the answer can be more than no.</summary>
internal static class ForeignContent
{
    private static readonly (byte[] Start, string Message, string HowToFix)[] Known =
    [
        ([0x28, 0xB5, 0x2F, 0xFD], "the file is compressed with Zstandard, which is not read", "unpack it first: zstd -d FILE"),
        ([(byte)'B', (byte)'Z', (byte)'h'], "the file is compressed with bzip2, which is not read", "unpack it first: bunzip2 FILE"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "the file is compressed with xz, which is not read", "unpack it first: unxz FILE"),
        ([(byte)'P', (byte)'K', 3, 4], "the file is a ZIP archive or a spreadsheet, which is not read", "unpack it, or save the SPDX spreadsheet as tag-value or JSON with the SPDX tools"),
        ([.. "%PDF"u8], "the file is a PDF, which is not read", "ask for the SBOM itself: CycloneDX or SPDX"),
        ([.. "version https://git-lfs"u8], "the file is a pointer of Git LFS, not the document", "fetch the document: git lfs pull"),
        ([.. "<!doctype html"u8], "the file is a web page, not the document", "fetch the document again: a sign-in page may have come instead"),
        ([.. "<html"u8], "the file is a web page, not the document", "fetch the document again: a sign-in page may have come instead"),
    ];

    /// <summary>Null where the content is none of them.</summary>
    public static Issue? Of(ReadOnlySpan<byte> content, string source)
    {
        var start = content.TrimStart(" \t\r\n\uFEFF"u8);
        foreach (var (mark, message, howToFix) in Known)
        {
            if (start.StartsWith(mark) || (start.Length >= mark.Length && Ascii.EqualsIgnoreCase(start[..mark.Length], mark)))
            {
                return new Issue(source, message, Severity.Error, null, howToFix);
            }
        }

        return null;
    }
}
