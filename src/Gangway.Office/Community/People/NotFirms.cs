using System.Collections.Frozen;

namespace Gangway.Office.Community.People;

/// <summary>Words that stand where a firm's name is expected and name none; handed in as data (<c>notFirms</c> in firms.yaml).</summary>
public sealed class NotFirms(IEnumerable<string> independent, IEnumerable<string> unknown, IEnumerable<string> bot)
{
    public static NotFirms None { get; } = new([], [], []);

    private readonly FrozenDictionary<string, FirmAffiliation> words = independent.Select(word => (word, FirmAffiliation.Independent))
        .Concat(unknown.Select(word => (word, FirmAffiliation.Unknown)))
        .Concat(bot.Select(word => (word, FirmAffiliation.Bot)))
        .GroupBy(pair => FirmList.Fold(pair.word))
        .ToFrozenDictionary(group => group.Key, group => group.First().Item2);

    /// <summary>Null for a word that may name a firm. Text without a letter or digit names nobody.</summary>
    public FirmAffiliation? Find(string name) =>
        FirmList.Fold(name) is { Length: > 0 } folded ? words.TryGetValue(folded, out var kind) ? kind : null : FirmAffiliation.Unknown;
}
