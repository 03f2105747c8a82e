using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Tells a table of license names (classifiers, an enumeration, what a checker accepts) from licenses that a file stands under.</summary>
internal static class NameLists
{
    /// <summary>So many different names close together are a list of licenses, not a license.</summary>
    private const int FewestNames = 7;

    /// <summary>So many in one file, however far apart, and only named.</summary>
    private const int FewestOfCatalog = 12;

    /// <summary>Words between two names of one list.</summary>
    private const int LongestGap = 60;

    /// <summary>So many names with nothing but commas between them are an enumeration.</summary>
    private const int Enumeration = 4;

    /// <param name="mentions">In the order of the text.</param>
    public static void Drop(List<Mention> mentions, Prose prose)
    {
        var isCatalog = IsCatalog(mentions);
        var kept = 0;
        for (var first = 0; first < mentions.Count;)
        {
            var last = first + 1;
            while (last < mentions.Count && mentions[last].Start - mentions[last - 1].End <= LongestGap)
            {
                last++;
            }

            var isList = IsTable(mentions, first, last) || IsEnumeration(mentions, first, last, prose);
            for (; first < last; first++)
            {
                if (!isList && !(isCatalog && mentions[first].Role == MentionRole.Reference))
                {
                    mentions[kept++] = mentions[first];
                }
            }
        }

        mentions.RemoveRange(kept, mentions.Count - kept);
    }

    private static bool IsCatalog(List<Mention> mentions)
    {
        if (mentions.Count < FewestOfCatalog)
        {
            return false;
        }

        var families = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Role == MentionRole.Reference && !mention.IsAddress)
            {
                families.Add(mention.Family);
            }
        }

        return families.Count >= FewestOfCatalog;
    }

    private static bool IsTable(List<Mention> mentions, int first, int last)
    {
        if (last - first < FewestNames)
        {
            return false;
        }

        var families = new HashSet<string>(StringComparer.Ordinal);
        for (var place = first; place < last && families.Count < FewestNames; place++)
        {
            families.Add(mentions[place].Family);
        }

        return families.Count >= FewestNames;
    }

    private static bool IsEnumeration(List<Mention> mentions, int first, int last, Prose prose)
    {
        if (last - first < Enumeration)
        {
            return false;
        }

        for (var place = first + 1; place < last; place++)
        {
            if (mentions[place].Start != mentions[place - 1].End && (mentions[place].Start - mentions[place - 1].End != 1 || !prose.Is(mentions[place - 1].End, ProseWord.Comma)))
            {
                return false;
            }
        }

        return true;
    }
}
