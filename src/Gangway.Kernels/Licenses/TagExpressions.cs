using System.Collections.Concurrent;
using System.Text;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses;

/// <summary>Brings the expression of a tag into the current spelling of the SPDX list: letter case, and ids that were replaced.</summary>
internal sealed class TagExpressions
{
    /// <summary>A tree has a few of these, each in thousands of files.</summary>
    private const int MostKept = 1000;

    private readonly Dictionary<string, string> ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string?> composed = new(StringComparer.Ordinal);

    public TagExpressions(IEnumerable<string> listed)
    {
        foreach (var id in listed)
        {
            ids[id] = ReferenceIds.IsOldGnuId(id) ? id.EndsWith('+') ? $"{id[..^1]}-or-later" : $"{id}-only"
                : id.Contains("-with-", StringComparison.Ordinal) ? $"{id[..id.IndexOf("-with-", StringComparison.Ordinal)]}-only WITH {ReferenceIds.Reported(id)}"
                : id == "Net-SNMP" ? id : ReferenceIds.Reported(id);
        }
    }

    /// <summary>Null where a word is no id of the list and no reference of one's own.</summary>
    public string? Current(string written) =>
        ids.TryGetValue(written, out var id) ? id : composed.TryGetValue(written, out var known) ? known : Kept(written, Composed(written));

    private string? Kept(string written, string? current)
    {
        if (composed.Count < MostKept)
        {
            composed[written] = current;
        }

        return current;
    }

    private string? Composed(string written)
    {
        var result = new StringBuilder(written.Length + 8);
        var (afterWith, operand) = (false, false);
        foreach (var word in Words(written))
        {
            var current = word is "(" or ")" ? word : Operator(word) ?? Id(word, afterWith);
            var isOperand = current is not (null or "(" or ")" or "AND" or "OR" or "WITH");
            if (current is null || (operand && isOperand))
            {
                return null; // "GPL-2.0-only MIT" says neither AND nor OR.
            }

            operand = isOperand || (operand && current == ")");
            afterWith = current == "WITH";
            result.Append(result.Length == 0 || word == ")" || result[^1] == '(' ? "" : " ").Append(current);
        }

        return result.Length == 0 || Operator(written[(written.LastIndexOf(' ') + 1)..]) is not null ? null : result.ToString();
    }

    private static string[] Words(string written) =>
        written.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? Operator(string word) =>
        word.Equals("AND", StringComparison.OrdinalIgnoreCase) ? "AND" : word.Equals("OR", StringComparison.OrdinalIgnoreCase) ? "OR" : word.Equals("WITH", StringComparison.OrdinalIgnoreCase) ? "WITH" : null;

    private string? Id(string word, bool isException) =>
        ids.TryGetValue(word, out var id) ? id
        : word.StartsWith("LicenseRef-", StringComparison.Ordinal) || word.StartsWith("DocumentRef-", StringComparison.Ordinal) || word.StartsWith("AdditionRef-", StringComparison.Ordinal) ? word
        : isException ? word
        : word.EndsWith('+') && ids.TryGetValue(word[..^1], out var older) ? older.EndsWith("-only", StringComparison.Ordinal) ? $"{older[..^5]}-or-later" : older.EndsWith("-or-later", StringComparison.Ordinal) ? older : $"{older}+"
        : null;
}
