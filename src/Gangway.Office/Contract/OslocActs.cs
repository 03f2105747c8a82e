using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract;

/// <summary>The duties of OSADL's checklists in acts of our vocabulary.</summary>
public sealed class OslocActs
{
    private readonly ImmutableArray<(bool IsProhibition, string Start, Deontic Deontic, string Act)> table;

    private OslocActs(ImmutableArray<(bool IsProhibition, string Start, Deontic Deontic, string Act)> table) => this.table = table;

    /// <exception cref="FormatException">The text is not YAML, or names an act that does not exist; the message names it.</exception>
    public static OslocActs Read(string text, string source, Vocabulary vocabulary)
    {
        var tree = VocabularyReader.Tree(text, source);
        return new OslocActs([.. Entries("must", Deontic.Must).Concat(Entries("must-not", Deontic.MustNot)).OrderByDescending(entry => entry.Start.Length)]);

        IEnumerable<(bool IsProhibition, string Start, Deontic Deontic, string Act)> Entries(string key, Deontic deontic) =>
            (tree[key]?.Entries ?? []).Select(entry =>
            {
                var act = entry.Value.Scalar ?? "";
                var isTurned = act.StartsWith("must ", StringComparison.Ordinal);
                act = isTurned ? act["must ".Length..] : act;
                return act.Length == 0 || vocabulary.Acts.ContainsKey(act)
                    ? (deontic == Deontic.MustNot, entry.Key, isTurned ? Deontic.Must : deontic, act)
                    : throw new FormatException($"{source}: \"{entry.Key}\" stands for \"{act}\", which is no act");
            });
    }

    /// <summary>Deontic and act of a duty; an empty act where our vocabulary has none for it by intent; null where the table does not know it.</summary>
    public (Deontic Deontic, string Act)? Of(OslocDuty duty)
    {
        var text = $"{duty.Action} {duty.Object}".TrimEnd();
        foreach (var entry in table)
        {
            if (entry.IsProhibition == duty.IsProhibition && text.StartsWith(entry.Start, StringComparison.Ordinal))
            {
                return (entry.Deontic, entry.Act);
            }
        }

        return null;
    }
}
