namespace Gangway.Office.Inventory.Lockfiles;

// One requirement as PEP 508 writes it: name[extras] constraints ; marker, or name @ address.
internal sealed record Requirement(string Name, string? Version, string? Constraint, string? Address)
{
    /// <summary>Null where the text is none. Extras and markers are read over: they say when, not what.</summary>
    public static Requirement? Parse(string text)
    {
        var end = NameLength(text);
        if (end == 0)
        {
            return null;
        }

        var name = text[..end];
        var rest = AfterExtras(text.AsSpan(end).Trim());
        if (rest.StartsWith("@"))
        {
            var address = WithoutMarker(rest[1..].Trim(), " ;");
            return address.IsEmpty ? null : new Requirement(name, RequirementAddress.Parse(address.ToString())?.Version, null, address.ToString());
        }

        var clauses = WithoutMarker(rest, ";");
        if (clauses.StartsWith("(") && clauses.EndsWith(")"))
        {
            clauses = clauses[1..^1].Trim();
        }

        return IsConstraint(clauses) ? WithClauses(name, clauses.ToString()) : null;
    }

    /// <summary>Letters and digits, with <c>-</c>, <c>_</c> and <c>.</c> between them.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
        {
            end++;
        }

        return end is > 0 and <= 256 && char.IsAsciiLetterOrDigit(text[0]) ? end : 0;
    }

    private static Requirement WithClauses(string name, string clauses)
    {
        foreach (var part in clauses.Split(','))
        {
            var clause = part.Trim();
            var pin = clause.StartsWith("===", StringComparison.Ordinal) ? clause[3..] : clause.StartsWith("==", StringComparison.Ordinal) ? clause[2..] : "";
            if (pin.Trim() is { Length: > 0 } version && !version.Contains('*', StringComparison.Ordinal))
            {
                return new Requirement(name, LockfileNames.Version(version), null, null);
            }
        }

        return new Requirement(name, null, clauses.Length == 0 ? null : clauses, null);
    }

    private static ReadOnlySpan<char> AfterExtras(ReadOnlySpan<char> rest)
    {
        var close = rest.StartsWith("[") ? rest.IndexOf(']') : -1;
        return close < 0 ? rest : rest[(close + 1)..].Trim();
    }

    private static ReadOnlySpan<char> WithoutMarker(ReadOnlySpan<char> text, string separator)
    {
        var marker = text.IndexOf(separator, StringComparison.Ordinal);
        return (marker < 0 ? text : text[..marker]).Trim();
    }

    private static bool IsConstraint(ReadOnlySpan<char> clauses)
    {
        if (clauses.IsEmpty)
        {
            return true;
        }

        foreach (var range in clauses.Split(','))
        {
            var clause = clauses[range].Trim();
            var version = clause.TrimStart("=<>!~").Trim();
            if (!clause.IsEmpty && (version.Length == clause.Length || version.IsEmpty || version.IndexOfAny(" \t") >= 0))
            {
                return false;
            }
        }

        return true;
    }
}
