using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>What follows from doing an act, what a ban on one bans, and which acts exclude each other. Remembers what it worked out.</summary>
public sealed class ActRelations(ImmutableDictionary<string, Act> acts, ImmutableHashSet<string> withObject)
{
    private readonly Dictionary<string, ImmutableSortedSet<string>> entailed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableSortedSet<string>> narrower = new(StringComparer.Ordinal);

    /// <summary>The act and everything that doing it does as well.</summary>
    public ImmutableSortedSet<string> Entailed(string act) => Closure(act, entailed, known => known.Implies);

    /// <summary>The act and everything that is a kind or a part of it.</summary>
    public ImmutableSortedSet<string> Narrower(string act) => Closure(act, narrower, known => known.Includes);

    /// <summary>The act through which doing the one breaks a ban on the other; null where it does not.</summary>
    public string? Breaks(Norm done, string act, Norm banned) =>
        Entailed(act).FirstOrDefault(each => Narrower(banned.Aim).Contains(each) && (!withObject.Contains(each) || Meet(done.Object, banned.Object)));

    /// <summary>The acts that cannot both be done; null where they can.</summary>
    public (string Left, string Right)? Exclude(string left, string right)
    {
        foreach (var one in Entailed(left))
        {
            foreach (var other in Entailed(right))
            {
                if (acts[one].Contradicts.Contains(other) || acts[other].Contradicts.Contains(one))
                {
                    return (one, other);
                }
            }
        }

        return null;
    }

    /// <summary>Whether doing the one fulfils a duty to do the other.</summary>
    public bool Fulfils(Norm done, string act, string objectOfDuty) =>
        Entailed(done.Aim).Any(each => Narrower(act).Contains(each)) && (!withObject.Contains(act) || Meet(done.Object, objectOfDuty));

    /// <summary>Two objects meet where one is not said, or where they share a word that is more than a filler.</summary>
    public static bool Meet(string left, string right)
    {
        var (one, other) = (Words(left), Words(right));
        return one.Count == 0 || other.Count == 0 || one.Overlaps(other);
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '\'', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && word is not "the" and not "and" and not "for" and not "any" and not "anything" and not "own").Select(word => word.TrimEnd('s'))];

    private ImmutableSortedSet<string> Closure(string act, Dictionary<string, ImmutableSortedSet<string>> known, Func<Act, ImmutableArray<string>> next)
    {
        if (known.TryGetValue(act, out var closure))
        {
            return closure;
        }

        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([act]);
        while (open.TryPop(out var each))
        {
            if (acts.TryGetValue(each, out var definition) && found.Add(each))
            {
                foreach (var other in next(definition))
                {
                    open.Push(other);
                }
            }
        }

        return known[act] = found.ToImmutableSortedSet(StringComparer.Ordinal);
    }
}
