using System.Text;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Puts an expression of a pack's keys into SPDX ids.</summary>
internal static class KeyExpression
{
    private const int MostWords = 400;

    /// <param name="written">Keys, AND, OR, WITH, parentheses.</param>
    /// <param name="keys">The licenses of the pack.</param>
    /// <param name="isUnknown">Whether every license in it is one that was not told.</param>
    /// <param name="whyNot">Null where there is an expression.</param>
    public static string? Translate(string written, Dictionary<string, LicenseKey> keys, out bool isUnknown, out string? whyNot)
    {
        (isUnknown, whyNot) = (true, null);
        var result = new StringBuilder();
        var (depth, isOpen, count) = (0, true, 0);
        foreach (var word in Words(written))
        {
            var isOperator = word.ToUpperInvariant() is "AND" or "OR" or "WITH";
            depth += word == "(" ? 1 : word == ")" ? -1 : 0;
            var wantsOperand = !isOperator && word != ")";
            if (wantsOperand != isOpen || depth < 0 || count++ > MostWords)
            {
                whyNot = $"its license_expression is none: {Shortened(written)}";
                return null;
            }

            isOpen = isOperator || word == "(";
            if (!wantsOperand || word == "(")
            {
                Append(result, isOperator ? word.ToUpperInvariant() : word);
                continue;
            }

            if (!keys.TryGetValue(word, out var license))
            {
                whyNot = $"it names the license {Shortened(word)}, which the pack does not hold";
                return null;
            }

            isUnknown &= license.IsUnknown;
            Append(result, license.Id);
        }

        whyNot = isOpen || depth != 0 ? $"its license_expression is none: {Shortened(written)}" : null;
        return whyNot is null ? result.ToString() : null;
    }

    private static string[] Words(string written) =>
        written.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static void Append(StringBuilder result, string word)
    {
        if (result.Length > 0 && result[^1] != '(' && word != ")")
        {
            result.Append(' ');
        }

        result.Append(word);
    }

    private static string Shortened(string text) => text.Length > 60 ? $"{text[..60]}…" : text;
}
