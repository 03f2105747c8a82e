namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Reads an alignment as differences and weighs them. Words that are replaceable, optional or part of a copyright notice are
/// free; of the rest, a clause more or less, another version or a turned meaning is a veto whatever the score.
/// </summary>
internal ref struct Comparison
{
    /// <summary>Fewer words are a slip or an edition; so many in one place are a clause.</summary>
    public const int Clause = 7;

    /// <summary>The same for a text as short as the MIT license, whose variants differ by three words ("distribute with modifications").</summary>
    private const int ShortClause = 3;

    /// <summary>So many words in common end a difference: fewer are chance ("of the") inside one.</summary>
    private const int Calm = 4;
    private const int LongestName = 24;

    /// <summary>In place of a name that the license repeats from its notice.</summary>
    private const int LongestHolder = 8;
    private const int LongestNotice = 60;

    private readonly Reference reference;
    private readonly ReadOnlySpan<uint> text;
    private readonly ReadOnlySpan<byte> marks;
    private readonly ReadOnlySpan<int> places;
    private readonly int lastRequired;
    private readonly int clause;
    private int start;
    private int previous;
    private int matched;
    private int matchedRequired;
    private int added;
    private int lacking;
    private int clusterAdded;
    private int clusterLacking;
    private int calm;
    private bool vetoed;
    private bool turned;

    private Comparison(Reference reference, WordStream text, ReadOnlySpan<int> places)
    {
        this.reference = reference;
        this.text = text.Hashes;
        marks = text.Marks;
        this.places = places;
        (start, previous) = (-1, -1);
        clause = Math.Clamp(reference.Required / 50, ShortClause, Clause);
        lastRequired = places.Length - 1;
        while (lastRequired >= 0 && (places[lastRequired] < 0 || !reference.IsRequired(lastRequired)))
        {
            lastRequired--;
        }
    }

    /// <param name="number">Number of the reference, handed through.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="text">Words of the text.</param>
    /// <param name="places">What <see cref="Aligner.Align"/> returned.</param>
    public static Likeness Of(int number, Reference reference, WordStream text, ReadOnlySpan<int> places)
    {
        var comparison = new Comparison(reference, text, places);
        return comparison.lastRequired < 0 ? Likeness.None : comparison.Weigh(number);
    }

    private Likeness Weigh(int number)
    {
        for (var target = 0; target < places.Length; target++)
        {
            if (places[target] < 0)
            {
                continue;
            }

            if (previous >= 0 && !Bridge(target))
            {
                break;
            }

            TakeMatch(target);
            target = TakeRun(target);
        }

        lacking = reference.Required - matchedRequired;
        CountLackingEnds();
        vetoed |= clusterLacking >= clause;
        var score = (double)matchedRequired / (reference.Required + added);
        return new Likeness(number, places[start], places[previous], matched, added + lacking, score, vetoed, turned);
    }

    private void TakeMatch(int target)
    {
        start = start < 0 ? target : start;
        previous = target;
        matched += (reference.Marks[target] & ReferenceMark.Notice) == 0 ? 1 : 0;
        matchedRequired += reference.IsRequired(target) ? 1 : 0;
        if (++calm >= Calm)
        {
            (clusterAdded, clusterLacking) = (0, 0);
        }
    }

    /// <summary>The matches right behind one, which need no weighing.</summary>
    /// <returns>The last of them.</returns>
    private int TakeRun(int target)
    {
        var last = target;
        while (last + 1 < places.Length && places[last + 1] == places[last] + 1)
        {
            last++;
            matched += (reference.Marks[last] & ReferenceMark.Notice) == 0 ? 1 : 0;
        }

        if (last == target)
        {
            return target;
        }

        matchedRequired += reference.RequiredIn(target + 1, last + 1);
        calm += last - target;
        previous = last;
        if (calm >= Calm)
        {
            (clusterAdded, clusterLacking) = (0, 0);
        }

        return last;
    }

    /// <summary>Weighs what stands between the last matched word and this one; false where the reference's optional end lies too far off to belong to it.</summary>
    private bool Bridge(int target)
    {
        if (places[target] == places[previous] + 1 && target == previous + 1)
        {
            return true;
        }

        var between = CountedBetween(target);
        var outside = matchedRequired == 0 || previous >= lastRequired;
        if (outside && (between > LongestNotice || (matchedRequired == 0 && between > 0 && calm < 2)))
        {
            return RestartAt();
        }

        var unforgiven = outside ? 0 : Math.Max(0, between - Allowance(target));
        var missing = LackingIn(previous + 1, target);
        added += unforgiven;
        if (unforgiven + missing > 0)
        {
            calm = 0;
            clusterAdded += unforgiven;
            clusterLacking += missing;
        }

        vetoed |= clusterAdded >= Clause || clusterLacking >= clause || Turns(target, unforgiven > 0) || ChangesVersion(target);
        turned |= TurnsMeaning(target, unforgiven > 0) || (previous < lastRequired && ChangesVersion(target));
        return true;
    }

    /// <summary>A title that stands far above its license is another's, and a word of it alone is chance; an appendix far below ends the comparison.</summary>
    private bool RestartAt()
    {
        if (matchedRequired > 0)
        {
            return false;
        }

        (start, matched, calm) = (-1, 0, 0);
        return true;
    }

    private readonly int Allowance(int target)
    {
        var allowance = (reference.Marks[previous] & ReferenceMark.Slot) != 0 ? LongestName : (reference.Marks[previous] & ReferenceMark.Name) != 0 ? LongestHolder : 0;
        for (var word = previous + 1; word <= target; word++)
        {
            allowance = (reference.Marks[word] & ReferenceMark.Slot) != 0 ? Math.Max(allowance, LongestName) : allowance;
            allowance = (reference.Marks[word] & ReferenceMark.Name) != 0 ? Math.Max(allowance, LongestHolder) : allowance;
            allowance = (reference.Marks[word] & ReferenceMark.Notice) != 0 ? Math.Max(allowance, LongestNotice) : allowance;
        }

        return allowance;
    }

    /// <summary>Words the text has between the two matches, copyright notices aside.</summary>
    private readonly int CountedBetween(int target)
    {
        var count = 0;
        for (var place = places[previous] + 1; place < places[target]; place++)
        {
            count += ((WordMark)marks[place] & WordMark.Notice) == 0 && !Word.IsSection(text[place]) ? 1 : 0;
        }

        return count;
    }

    private readonly int LackingIn(int from, int to) => from < to ? reference.RequiredIn(from, to) : 0;

    private readonly bool Turns(int target, bool textToo)
    {
        for (var word = previous + 1; word < target; word++)
        {
            if (reference.IsRequired(word) && Word.Turns(reference.Words[word]))
            {
                return true;
            }
        }

        for (var place = places[previous] + 1; textToo && place < places[target]; place++)
        {
            if (Word.Turns(text[place]) && ((WordMark)marks[place] & WordMark.Notice) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the difference itself, not its place, can make another license of it: an added word that limits, a "not" more or less,
    /// "with" for "without". A disclaimer said in other words has its negations too.
    /// </summary>
    private readonly bool TurnsMeaning(int target, bool textToo)
    {
        var (removed, added) = (0, 0);
        for (var word = previous + 1; word < target; word++)
        {
            removed += reference.IsRequired(word) && Word.Negates(reference.Words[word]) ? 1 : 0;
            removed += reference.Words[word] == Word.Without && text[places[previous] + 1] == Word.With ? 1 : 0;
        }

        for (var place = places[previous] + 1; textToo && place < places[target]; place++)
        {
            var counts = ((WordMark)marks[place] & WordMark.Notice) == 0;
            added += counts && Word.Negates(text[place]) ? 1 : 0;
            if (counts && Word.Limits(text[place]))
            {
                return true;
            }
        }

        return added > removed || (removed > added && LackingIn(previous + 1, target) < clause);
    }

    private readonly bool ChangesVersion(int target)
    {
        var other = text[(places[previous] + 1)..places[target]].IndexOfAnyInRange(Word.VersionBit, uint.MaxValue) >= 0;
        for (var word = previous + 1; word < target; word++)
        {
            if (Word.IsVersion(reference.Words[word]) && (other || reference.IsRequired(word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Required words before the first match and behind the last.</summary>
    private void CountLackingEnds()
    {
        var missing = Math.Max(LackingIn(0, start), LackingIn(previous + 1, places.Length));
        vetoed |= missing >= clause;
        vetoed |= missing > 0 && (LacksTurn(0, start) || LacksTurn(previous + 1, places.Length));
    }

    private readonly bool LacksTurn(int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            if (reference.IsRequired(word) && (Word.Turns(reference.Words[word]) || Word.IsVersion(reference.Words[word])))
            {
                return true;
            }
        }

        return false;
    }
}
