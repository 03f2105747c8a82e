using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>
/// A project's own word on who is who (gitmailmap(5)): maps names and addresses as committed to the ones their owner wants.
/// Answers as <c>git check-mailmap</c> does, case-insensitive in ASCII letters only.
/// </summary>
public sealed partial class Mailmap
{
    public static Mailmap Empty { get; } = new([], []);

    private readonly FrozenDictionary<string, Target> byMail;
    private readonly FrozenDictionary<string, Target> byMailAndName;
    private readonly FrozenSet<string> mailsWithNames;

    private Mailmap(Dictionary<string, Target> byMail, Dictionary<string, Target> byMailAndName)
    {
        this.byMail = byMail.ToFrozenDictionary();
        this.byMailAndName = byMailAndName.ToFrozenDictionary();
        mailsWithNames = byMailAndName.Keys.Select(key => key[..key.IndexOf('\n')]).ToFrozenSet();
    }

    /// <summary>How many mappings the file holds.</summary>
    public int Count => byMail.Count + byMailAndName.Count;

    /// <summary>The identity its owner wants; the same one where the file has no word on it. Constant time.</summary>
    public Identity Canonical(Identity identity)
    {
        var mail = Fold(identity.Email);
        if (!mailsWithNames.Contains(mail) || !byMailAndName.TryGetValue(Key(mail, Fold(identity.Name)), out var target))
        {
            byMail.TryGetValue(mail, out target);
        }

        return target is null ? identity : new(target.Name ?? identity.Name, target.Mail ?? identity.Email);
    }

    // No line feed stands in an address of a .mailmap.
    private static string Key(string mail, string name) => $"{mail}\n{name}";

    // git compares with strcasecmp: an accented letter has one case only.
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
        }
    });

    private sealed record Target(string? Name, string? Mail);
}
