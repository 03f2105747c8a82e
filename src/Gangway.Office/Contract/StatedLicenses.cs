namespace Gangway.Office.Contract;

/// <summary>Which record says something about a path, where several do.</summary>
public sealed class StatedLicenses
{
    private readonly ILookup<string, StatedLicense> literal;
    private readonly List<StatedLicense> patterns;

    public StatedLicenses(IEnumerable<StatedLicense> stated)
    {
        var all = stated.ToList();
        literal = all.Where(record => record.Pattern.Literal is not null).ToLookup(record => record.Pattern.Literal!, StringComparer.Ordinal);
        patterns = [.. all.Where(record => record.Pattern.Literal is null)];
    }

    /// <summary>
    /// An overriding record counts before others, the outermost of them first; else the record in the nearest folder; in one folder the
    /// last (REUSE 3.3; DEP-5: "the last that matches"), one that names the path itself after all patterns. Null where no record matches.
    /// </summary>
    public StatedLicense? For(string path)
    {
        StatedLicense? best = null;
        foreach (var record in patterns.Where(record => record.Pattern.Matches(path)).Concat(literal[path]))
        {
            if (best is null || Precedes(record, best))
            {
                best = record;
            }
        }

        return best;
    }

    private static bool Precedes(StatedLicense later, StatedLicense sooner)
    {
        var (laterOverrides, soonerOverrides) = (later.Precedence == StatedPrecedence.Override, sooner.Precedence == StatedPrecedence.Override);
        return laterOverrides != soonerOverrides ? laterOverrides
            : laterOverrides ? later.Pattern.Folder.Length <= sooner.Pattern.Folder.Length
            : later.Pattern.Folder.Length >= sooner.Pattern.Folder.Length;
    }
}
