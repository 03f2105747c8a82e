namespace Gangway.Office.Inventory.Spdx;

/// <summary>Who an SPDX 2 document names: <c>Person: Name (mail)</c>, <c>Organization: Name ()</c>, <c>Tool: name-version</c> (6.8, 7.5).</summary>
internal static class SpdxActor
{
    private const string Tool = "Tool:";

    /// <summary>Null for a tool, for NOASSERTION and for nothing.</summary>
    public static Party? PartyOf(string? text)
    {
        if (text is null || text.StartsWith(Tool, StringComparison.Ordinal) || text.Trim() is "NOASSERTION" or "NONE")
        {
            return null;
        }

        var words = After(text, "Person:") ?? After(text, "Organization:") ?? text.Trim();
        var open = words.EndsWith(')') ? words.LastIndexOf('(') : -1;
        return open < 0
            ? Party.Of(NullIfEmpty(words), null)
            : Party.Of(NullIfEmpty(words[..open].Trim()), NullIfEmpty(words[(open + 1)..^1].Trim()));
    }

    /// <summary><c>Organization: Name (mail)</c>; where only an address is known, it stands for the name.</summary>
    public static string Organization(Party party) =>
        OneLine(party is { Name: { } name, Contact: { } contact } ? $"Organization: {name} ({contact})" : $"Organization: {party.Name ?? party.Contact}");

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>Null where the text names no tool.</summary>
    public static string? ToolOf(string text) => After(text, Tool);

    private static string? After(string text, string keyword) =>
        text.StartsWith(keyword, StringComparison.Ordinal) ? text[keyword.Length..].Trim() : null;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
