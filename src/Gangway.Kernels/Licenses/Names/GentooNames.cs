using System.Text;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>
/// Gentoo's syntax (PMS 8.2): names stand side by side for AND, "|| ( A B )" for OR. A part under a USE flag depends on how the
/// package is built: such a value has no translation.
/// </summary>
internal static class GentooNames
{
    private const int Deepest = 8;

    public static string? Translate(string value)
    {
        var words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        return Group(words, ref at, " AND ", 0, out var many) is { } expression && at == words.Length ? many ? expression : expression.Trim('(', ')') : null;
    }

    private static string? Group(string[] words, ref int at, string joint, int depth, out bool many)
    {
        var result = new StringBuilder();
        var count = 0;
        many = false;
        while (at < words.Length && words[at] != ")")
        {
            var part = Part(words, ref at, depth);
            if (part is null)
            {
                return null;
            }

            result.Append(count++ > 0 ? joint : "").Append(part);
        }

        many = count > 1;
        return count == 0 ? null : result.ToString();
    }

    private static string? Part(string[] words, ref int at, int depth)
    {
        var any = words[at] == "||";
        at += any ? 1 : 0;
        if (at >= words.Length || depth > Deepest)
        {
            return null;
        }

        if (words[at] != "(")
        {
            return any || words[at].EndsWith('?') ? null : NameTables.Gentoo.GetValueOrDefault(words[at++]);
        }

        at++;
        var inner = Group(words, ref at, any ? " OR " : " AND ", depth + 1, out var many);
        if (inner is null || at >= words.Length)
        {
            return null;
        }

        at++;
        return many ? $"({inner})" : inner;
    }
}
