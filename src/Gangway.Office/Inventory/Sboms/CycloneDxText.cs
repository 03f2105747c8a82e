using System.Text;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>An attached text of CycloneDX, plain or in Base64.</summary>
internal static class CycloneDxText
{
    /// <summary>Null, and an issue, where the text cannot be decoded.</summary>
    public static string? Decode(string? content, string? encoding, string path, BomIssues issues)
    {
        if (content is null || encoding is null)
        {
            return content;
        }

        var bytes = new byte[content.Length / 4 * 3 + 3];
        if (encoding == "base64" && Convert.TryFromBase64String(content, bytes, out var length))
        {
            return Encoding.UTF8.GetString(bytes, 0, length);
        }

        issues.Add(
            "texts that cannot be decoded",
            Severity.Warning,
            $"a text is not in the encoding it states ({BomIssues.Quote(encoding)}), and was left out",
            path,
            "attach the text as it is, or in Base64");
        return null;
    }
}
