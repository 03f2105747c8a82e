namespace Gangway.Office.Inventory.Versions;

/// <summary>Cuts a Maven version into items: periods and hyphens separate, and so does a change between digits and letters.</summary>
internal sealed class MavenVersionReader
{
    private readonly List<MavenItem> open = [MavenItem.OfList()];
    private bool isDigit;
    private bool isCombination;
    private int start;

    private MavenItem Current => open[^1];

    public static MavenItem Read(ReadOnlySpan<char> version)
    {
        Span<char> lower = version.Length <= 256 ? stackalloc char[version.Length] : new char[version.Length];
        version.ToLowerInvariant(lower);
        var reader = new MavenVersionReader();
        reader.ReadAll(lower);
        return reader.Finished();
    }

    private void ReadAll(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '.':
                    Add(text[start..i]);
                    isCombination = false;
                    start = i + 1;
                    break;
                case '-':
                    ReadHyphen(text, i);
                    break;
                case >= '0' and <= '9':
                    ReadDigit(i);
                    break;
                default:
                    ReadLetter(text, i);
                    break;
            }
        }

        if (text.Length > start)
        {
            // A qualifier at the end is a list of its own, so that 1.0.rc1 and 1.0-rc1 are the same.
            if (!isDigit)
            {
                OpenList();
            }

            Add(text[start..]);
        }
    }

    private void ReadHyphen(ReadOnlySpan<char> text, int i)
    {
        // rc-1 is read as rc1.
        if (i > start && !isDigit && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
        {
            isCombination = true;
            return;
        }

        Add(text[start..i]);
        start = i + 1;
        OpenList();
        isCombination = false;
    }

    private void ReadDigit(int i)
    {
        if (!isDigit && i > start)
        {
            isCombination = true;
            OpenList();
        }

        isDigit = true;
    }

    private void ReadLetter(ReadOnlySpan<char> text, int i)
    {
        if (isDigit && i > start)
        {
            Add(text[start..i]);
            start = i;
            OpenList();
            isCombination = false;
        }

        isDigit = false;
    }

    private void OpenList()
    {
        if (Current.Items.Count > 0)
        {
            var list = MavenItem.OfList();
            Current.Items.Add(list);
            open.Add(list);
        }
    }

    /// <summary>What stands between two separators; nothing is a zero.</summary>
    private void Add(ReadOnlySpan<char> part)
    {
        if (isCombination && part.IndexOfAnyInRange('0', '9') is var digits and > 0)
        {
            Current.Items.Add(MavenItem.OfCombination(part[..digits].TrimEnd('-'), part[digits..]));
            return;
        }

        Current.Items.Add(part.IsEmpty || isDigit ? MavenItem.OfNumber(part) : MavenItem.OfQualifier(part));
    }

    private MavenItem Finished()
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            Normalize(open[i].Items);
        }

        return open[0];
    }

    /// <summary>Zeros at the end of a list, and before a qualifier, do not count: 1.0.0-rc1 is 1-rc1.</summary>
    private static void Normalize(List<MavenItem> items)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (items[i].IsNull && (i == items.Count - 1 || BeginsWithQualifier(items[i + 1])))
            {
                items.RemoveAt(i);
            }
        }

        if (items is [{ Kind: MavenItem.Form.List } inner])
        {
            items.Clear();
            items.AddRange(inner.Items);
        }
    }

    private static bool BeginsWithQualifier(MavenItem item) =>
        item.Kind == MavenItem.Form.Qualifier || (item.Kind == MavenItem.Form.List && item.Items[0].Kind is MavenItem.Form.Qualifier or MavenItem.Form.Combination);
}
