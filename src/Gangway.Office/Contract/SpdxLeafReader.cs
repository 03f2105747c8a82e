namespace Gangway.Office.Contract;

/// <summary>Reads one word of an expression as a license, a reference or an exception.</summary>
internal readonly struct SpdxLeafReader(LicenseIds ids, SpdxGrammar grammar)
{
    private const int MostShown = 60;

    private bool Lax => grammar == SpdxGrammar.Lax;

    public SpdxExpression? License(ReadOnlySpan<char> word, out string? error)
    {
        error = null;
        if (Lax && ids.Replacement(word) is { } replacement)
        {
            return Replaced(replacement);
        }

        if (ids.License(word is [.. var plain, '+'] ? plain : word) is { } id)
        {
            return new SpdxExpression.License(id, word[^1] == '+');
        }

        var reference = Reference(word, "LicenseRef-", out var document);
        if (reference.IsEmpty)
        {
            error = word is "NONE" or "NOASSERTION"
                ? $"{word} is a statement of its own, not a license expression."
                : $"{Shown(word)} is not on the SPDX license list.";
            return null;
        }

        return new SpdxExpression.LicenseRef(reference.ToString(), document.IsEmpty ? null : document.ToString());
    }

    public string? Exception(ReadOnlySpan<char> word, out string? error)
    {
        error = null;
        if (ids.Exception(word) is { } id)
        {
            return id;
        }

        var reference = Reference(word, "AdditionRef-", out var document);
        if (reference.IsEmpty || grammar == SpdxGrammar.Spdx2)
        {
            error = word.IsEmpty ? "The exception after WITH is missing." : $"{Shown(word)} is not on the SPDX exception list.";
            return null;
        }

        return document.IsEmpty ? $"AdditionRef-{reference}" : $"DocumentRef-{document}:AdditionRef-{reference}";
    }

    internal static string Shown(ReadOnlySpan<char> word) =>
        word.Length <= MostShown ? $"\"{word}\"" : $"\"{word[..MostShown]}…\"";

    /// <summary>A table entry, not foreign input: an id, or an id WITH an exception.</summary>
    private static SpdxExpression Replaced(string replacement)
    {
        var with = replacement.IndexOf(" WITH ", StringComparison.Ordinal);
        return with < 0
            ? new SpdxExpression.License(replacement)
            : new SpdxExpression.With(new SpdxExpression.License(replacement[..with]), replacement[(with + " WITH ".Length)..]);
    }

    /// <summary>The name after <paramref name="prefix"/>; empty where the word is no such reference.</summary>
    private ReadOnlySpan<char> Reference(ReadOnlySpan<char> word, string prefix, out ReadOnlySpan<char> document)
    {
        const string documentPrefix = "DocumentRef-";
        document = [];
        var comparison = Lax ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var colon = word.IndexOf(':');
        if (colon >= 0)
        {
            if (!word.StartsWith(documentPrefix, comparison) || !IsIdString(word[documentPrefix.Length..colon]))
            {
                return [];
            }

            document = word[documentPrefix.Length..colon];
            word = word[(colon + 1)..];
        }

        return word.StartsWith(prefix, comparison) && IsIdString(word[prefix.Length..]) ? word[prefix.Length..] : [];
    }

    /// <summary>Letters, digits, hyphen and dot; the lax reading takes the underscore and plus that many tools write.</summary>
    private bool IsIdString(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.') && !(Lax && c is '_' or '+'))
            {
                return false;
            }
        }

        return !name.IsEmpty;
    }
}
