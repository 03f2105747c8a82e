using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// Tells a sentence that puts a work under a license from one that foresees it, supposes it, tells that it once was so, or reports what
/// somebody says. Looks back over one sentence, and over a bounded number of words.
/// </summary>
internal static class SentenceMood
{
    private const int Lookback = 24;
    private const int LongestClause = 10;
    private const int LongestVerb = 3;

    private static readonly SmallSet futures = Set("will would going wird werden würde sera seront será");
    private static readonly SmallSet futureVerbs = Set("be become move switch relicense go release publish put");
    private static readonly SmallSet contributions = Set("contribution contributions patches patch submissions submission changes modifications");
    private static readonly SmallSet conditions = Set("if unless wenn falls sofern si 若");
    private static readonly SmallSet reports = Set("accept accepts accepting says say said declares declared claims claimed claim reports reported report states thinks believes believed argues argued asks asked wonders assumes assumed guesses guessed suspects told found finds");
    private static readonly SmallSet clauses = Set("that whether it he she they the a an patches contributions code only");
    private static readonly SmallSet inLines = Set("including incl like");
    private static readonly SmallSet authors = Set("author authors header notice holder holders readme copyright");
    private static readonly SmallSet quotes = Set("quotes quoting quoted paraphrases paraphrase");
    private static readonly SmallSet opening = Set("if unless wenn falls sofern ob si whether should when whenever to");
    private static readonly SmallSet otherwise = Set("not no otherwise anders nicht");
    private static readonly SmallSet openers = Set("suppose imagine assume assuming consider hypothetically");
    private static readonly SmallSet wishes = Set("want need care wish");
    private static readonly SmallSet allowances = Set("may can");
    private static readonly SmallSet checks = Set("sure ensure ensures verify verifies check checks tests asserts");
    private static readonly uint @if = Word.Of("if");
    private static readonly uint you = Word.Of("you");
    private static readonly uint that = Word.Of("that");
    private static readonly SmallSet placed = Set("placed put licensed released published relicensed");
    private static readonly SmallSet possibles = Set("may can could might should");
    private static readonly SmallSet seems = Set("out appears appear seems seem found said supposed known thought believed claimed reported ought rumored rumoured");
    private static readonly SmallSet some = Set("a an another some many most several every each no none");
    /// <summary>"Some files are under": of the work.</summary>
    private static readonly SmallSet pieces = Set("files file parts portions sections modules directories folders headers scripts");
    private static readonly SmallSet relatives = Set("that which who");
    private static readonly uint copy = Word.Of("copy");
    private static readonly uint to = Word.Of("to");
    private static readonly uint be = Word.Of("be");
    private static readonly uint il = Word.Of("il");
    private static readonly uint s = Word.Of("s");
    private static readonly SmallSet offerings = Set("offer publish release sell put place move switch distribute");
    private static readonly uint we = Word.Of("we");
    private static readonly SmallSet duties = Set("shall will");
    private static readonly SmallSet contrasts = Set("but while whereas and although");
    private static readonly uint question = Word.Of("question");

    /// <param name="start">The first word of a license.</param>
    /// <param name="sentence">The first word of its sentence.</param>
    public static bool IsUnreal(Prose prose, int start, int sentence) =>
        IsForeseen(prose, start, sentence) || PastTerms.IsPastPerfect(prose, start, sentence) || IsLicensing(prose, start, sentence) || IsContradicted(prose, start, sentence) || IsSupposed(prose, start, sentence) || PastTerms.IsStory(prose, start, sentence) || IsReported(prose, start, sentence)
        || IsUncertain(prose, start, sentence) || IsOfSome(prose, start, sentence) || openers.Contains(prose.At(sentence)) || IsAllowed(prose, start, sentence) || PastTerms.IsUntil(prose, start, sentence) || IsAdvice(prose, start, sentence) || PastTerms.IsTale(prose, start, sentence) || IsOneOfAny(prose, start, sentence) || (prose.Is(sentence, question) && ProseWord.IsNumber(prose.At(sentence + 1)));

    /// <summary>"… the code will be released under". What is said of contributions is a promise that this very file asks for.</summary>
    private static bool IsForeseen(Prose prose, int start, int sentence)
    {
        for (var place = start - 1; place >= sentence && start - place <= LongestClause; place--)
        {
            if (futures.Contains(prose.At(place)) && futureVerbs.Contains(prose.At(place + 1)))
            {
                return !Has(prose, contributions, Math.Max(sentence, place - LongestVerb), place);
            }
        }

        return false;
    }

    /// <summary>"if it is under", "s'il est sous": a condition with nothing that parts it from the license.</summary>
    private static bool IsSupposed(Prose prose, int start, int sentence)
    {
        var governed = opening.Contains(prose.At(sentence)) && !Has(prose, otherwise, sentence, sentence + LongestVerb + 1);
        for (var place = start - 1; place >= sentence && start - place <= LongestClause && prose.At(place) is not (ProseWord.Comma or ProseWord.Semicolon or ProseWord.Colon); place--)
        {
            if (governed && ((place == sentence && opening.Contains(prose.At(place))) || (conditions.Contains(prose.At(place)) && !otherwise.Contains(prose.At(place + 1))) || (prose.Is(place, s) && prose.Is(place + 1, il))))
            {
                return true;
            }

            governed |= PastTerms.Copulas.Contains(prose.At(place));
        }

        return false;
    }

    /// <summary>"The project may license it under": what others than you may do yet.</summary>
    private static bool IsLicensing(Prose prose, int start, int sentence)
    {
        for (var place = start - 1; place > sentence + 1 && start - place <= LongestClause; place--)
        {
            if (possibles.Contains(prose.At(place - 1)) && offerings.Contains(prose.At(place)) && prose.Is(place - 2, we))
            {
                return true; // "we can offer the server under"
            }

            if (prose.Is(place, ProseTerms.License) && (possibles.Contains(prose.At(place - 1)) || duties.Contains(prose.At(place - 1))))
            {
                return !prose.Is(place - 2, you);
            }
        }

        return false;
    }

    /// <summary>"The README says A but the headers say B": whoever tells both says neither.</summary>
    private static bool IsContradicted(Prose prose, int start, int sentence)
    {
        var (said, parted) = (false, false);
        for (var place = start - 1; place >= sentence && start - place <= Lookback; place--)
        {
            if (reports.Contains(prose.At(place)) && said && parted)
            {
                return true;
            }

            said |= reports.Contains(prose.At(place)) && start - place <= LongestVerb;
            parted |= said && contrasts.Contains(prose.At(place));
        }

        return false;
    }

    /// <summary>"The scanner says that foo.c is under". What its author or its header says is no report.</summary>
    private static bool IsReported(Prose prose, int start, int sentence)
    {
        for (var place = start - 1; place >= sentence && start - place <= Lookback; place--)
        {
            if ((reports.Contains(prose.At(place)) && (place + 1 == start || clauses.Contains(prose.At(place + 1))) && !Has(prose, authors, Math.Max(sentence, place - LongestVerb), place)) || quotes.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"turned out to be under", "is believed to be under".</summary>
    private static bool IsUncertain(Prose prose, int start, int sentence)
    {
        for (var place = start - 1; place >= sentence && start - place <= LongestClause; place--)
        {
            if (prose.Is(place, to) && prose.Is(place + 1, be) && seems.Contains(prose.At(place - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"may be placed under": what somebody may do yet. Not "may be distributed under", which grants.</summary>
    private static bool IsAllowed(Prose prose, int start, int sentence)
    {
        for (var place = start - 1; place > sentence && start - place <= LongestVerb + 1; place--)
        {
            if (placed.Contains(prose.At(place)) && prose.Is(place - 1, be) && possibles.Contains(prose.At(place - 2)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"If you want patents covered, the Apache License", "make sure that they are under".</summary>
    private static bool IsAdvice(Prose prose, int start, int sentence)
    {
        if (prose.Is(sentence, @if) && prose.Is(sentence + 1, you) && wishes.Contains(prose.At(sentence + 2)))
        {
            return !Has(prose, allowances, sentence, start);
        }

        for (var place = start - 1; place >= sentence && start - place <= Lookback; place--)
        {
            if (checks.Contains(prose.At(place)) && (prose.Is(place + 1, that) || prose.Is(place + 1, ProseTerms.The) || prose.Is(place + 1, ProseTerms.All)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A friend's script … is under", "no part of this tool is licensed under": not of the work, which is not one of some.</summary>
    private static bool IsOfSome(Prose prose, int start, int sentence)
    {
        for (var place = start - 1; place > sentence && start - place <= Lookback; place--)
        {
            if (prose.Is(place, ProseTerms.No) && prose.Is(place - 1, that))
            {
                sentence = place; // "… confirmed that no component is"
                break;
            }
        }

        if (!some.Contains(prose.At(sentence)) || prose.Is(sentence + 1, copy) || Has(prose, pieces, sentence + 1, sentence + 1 + LongestVerb))
        {
            return false;
        }

        var verb = start - 1;
        while (verb > sentence && start - verb <= LongestVerb + 1 && !PastTerms.Copulas.Contains(prose.At(verb)))
        {
            verb--;
        }

        for (var place = verb; place > sentence; place--)
        {
            if (prose.Is(place, ProseTerms.And) && prose.Is(place - 1, ProseWord.Comma))
            {
                return false; // "No copyright is claimed, and the software is placed in".
            }
        }

        return PastTerms.Copulas.Contains(prose.At(verb)) && !relatives.Contains(prose.At(verb - 1));
    }

    /// <summary>"under any license approved by …, including the MIT License": one of many, and none of them.</summary>
    private static bool IsOneOfAny(Prose prose, int start, int sentence)
    {
        var before = prose.Is(start - 1, ProseTerms.The) ? start - 2 : start - 1;
        if (!inLines.Contains(prose.At(before)))
        {
            return false;
        }

        for (var place = before - 1; place >= sentence && start - place <= Lookback; place--)
        {
            if (prose.Is(place, ProseTerms.Any) && Has(prose, ProseTerms.License, place + 1, place + 1 + LongestVerb))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Has(Prose prose, SmallSet words, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (words.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Has(Prose prose, uint word, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (prose.Is(place, word))
            {
                return true;
            }
        }

        return false;
    }

    private static SmallSet Set(string words) => new(Word.Each(words));
}
