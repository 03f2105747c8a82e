using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Some of the mentions of a file, and how many licenses they name. Rented: dispose it.</summary>
internal sealed class MentionSet : IDisposable
{
    /// <summary>The sets of a file with more mentions are not kept.</summary>
    private const int LargestKept = 256;

    private readonly HashSet<Mention> all = new(MentionComparer.Instance);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private MentionSet()
    {
    }

    public int Count => all.Count;

    public HashSet<Mention> All => all;

    /// <summary>How many different families are named, not by an address only; exceptions are none.</summary>
    public int Families
    {
        get
        {
            names.Clear();
            foreach (var mention in all)
            {
                if (!mention.IsAddress && !LicenseFamilies.IsException(mention.Family))
                {
                    names.Add(mention.Family);
                }
            }

            return names.Count;
        }
    }

    public static MentionSet Rent() => Reused<MentionSet>.Take() ?? new();

    public void Add(Mention mention) => all.Add(mention);

    public bool Contains(Mention mention) => all.Contains(mention);

    /// <summary>How many different licenses stand where it is asked for.</summary>
    /// <param name="isAsked">Told the first word of each.</param>
    public int Expressions(Prose prose, Func<Prose, int, bool> isAsked)
    {
        names.Clear();
        foreach (var mention in all)
        {
            if (isAsked(prose, mention.Start))
            {
                names.Add(mention.Expression!);
            }
        }

        return names.Count;
    }

    public void Dispose()
    {
        names.Clear();
        if (all.Count <= LargestKept)
        {
            all.Clear();
            Reused<MentionSet>.Give(this);
        }
    }
}
