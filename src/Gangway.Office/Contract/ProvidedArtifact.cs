using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>A file of the product that can fulfil a duty: a notice, a license text, a source offer.</summary>
/// <param name="Kind">The word that norms use for it: notice, license-text, source-offer, source-archive, change-notice …</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Words">The words it holds, lower case; what is not named in a notice is not covered by it.</param>
public sealed record ProvidedArtifact(string Kind, string Path, FrozenSet<string> Words)
{
    private static readonly System.Buffers.SearchValues<char> Inside =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@/._-+:");

    public static ProvidedArtifact Of(string kind, string path, string text) => new(kind, path, WordsOf(text));

    /// <summary>Whether the text names a component, by its name or by group and name.</summary>
    public bool Names(string name, string? group) =>
        Words.Contains(name.ToLowerInvariant())
        || (group is not null && (Words.Contains($"{group}/{name}".ToLowerInvariant()) || Words.Contains($"{group}:{name}".ToLowerInvariant())));

    private static FrozenSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var start = rest.IndexOfAny(Inside);
            if (start < 0)
            {
                break;
            }

            rest = rest[start..];
            var length = rest.IndexOfAnyExcept(Inside);
            length = length < 0 ? rest.Length : length;
            AddForms(words, rest[..length].Trim(".:-/").ToString().ToLowerInvariant());
            rest = rest[length..];
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>A notice writes "lodash", "lodash@4.17.21" or "org.slf4j:slf4j-api:2.0.9": each names the component.</summary>
    private static void AddForms(HashSet<string> words, string word)
    {
        words.Add(word);
        if (word.LastIndexOf('@') is > 0 and var at)
        {
            words.Add(word[..at]);
        }

        ImmutableArray<string> parts = [.. word.Split(':', StringSplitOptions.RemoveEmptyEntries)];
        if (parts.Length > 1)
        {
            words.Add($"{parts[0]}:{parts[1]}");
        }
    }
}
