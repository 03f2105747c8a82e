namespace Gangway.Kernels.Licenses.Texts;

/// <summary>How a stretch of a text compares with a reference. A value: a file of licenses makes hundreds.</summary>
/// <param name="Reference">Number of the reference.</param>
/// <param name="Start">First matching word of the text.</param>
/// <param name="End">Last matching word, inclusive; smaller than <paramref name="Start"/> where nothing matched.</param>
/// <param name="Matched">Words in common, optional ones included.</param>
/// <param name="Strange">Words the text adds, and required words it lacks.</param>
/// <param name="Score">Required words in common, over required words and added ones; 0 to 1.</param>
/// <param name="Vetoed">Some difference, however short, can change what the text means: it is not the text.</param>
/// <param name="Turned">Some difference says something else than the text: it may not even be the license.</param>
internal readonly record struct Likeness(int Reference, int Start, int End, int Matched, int Strange, double Score, bool Vetoed, bool Turned)
{
    private const double LeastOfText = 0.97;
    private const double LeastOfNearText = 0.80;

    public static Likeness None { get; } = new(0, 0, -1, 0, 0, 0, true, true);

    /// <summary>How much of the text it explains: what the larger of two twins has more, or pays for. A turned meaning costs a clause.</summary>
    public int Net => Matched - Strange - (Vetoed ? Comparison.Clause : 0);

    /// <summary>What is reported: below <see cref="LicenseMatch.LeastOfCopy"/> where the meaning may be another, however alike the rest is.</summary>
    public double Reported => Turned ? Math.Min(Score, LicenseMatch.LeastOfCopy - 0.01) : Score;

    /// <summary>With fewer words in common it is nothing: <see cref="KindFor"/> is null.</summary>
    public static int LeastInCommon(int requiredWords) => (int)(LeastOfNearText * requiredWords);

    /// <summary>With fewer words in common a reference explains less than <paramref name="net"/>: each that it lacks counts twice.</summary>
    public static int LeastInCommon(int net, Reference reference) => (net + (2 * reference.Required) - reference.Counted + 1) / 2;

    public bool Includes(int start, int end) => Start <= start && end <= End;

    public bool Overlaps(int start, int end) => Start <= end && start <= End;

    /// <summary>Null where the two are too far apart. A short reference matches word for word or not at all.</summary>
    public LicenseMatchKind? KindFor(int requiredWords)
    {
        const int ShortText = 40;
        if (requiredWords < ShortText)
        {
            return Strange == 0 && Score >= 1 ? LicenseMatchKind.Text : null;
        }

        return Score < LeastOfNearText ? null : Score >= LeastOfText && !Vetoed ? LicenseMatchKind.Text : LicenseMatchKind.NearText;
    }
}
