namespace Gangway.Office.Inventory.Versions;

/// <summary>The parts of a version of PEP 440, as spans of its text; whatever is spelled otherwise (PEP 440, appendix B) is understood.</summary>
internal ref struct PyPiVersion
{
    private readonly bool isLocal;
    private ReadOnlySpan<char> rest;

    private PyPiVersion(ReadOnlySpan<char> text)
    {
        rest = text.Trim();
        rest = rest.StartsWith("v", StringComparison.OrdinalIgnoreCase) ? rest[1..] : rest;
        ReadRelease();
        ReadPrerelease();
        ReadPost();
        ReadDevelopment();
        isLocal = rest.StartsWith('+');
        if (isLocal)
        {
            Local = rest[1..];
            rest = default;
        }
    }

    /// <summary>Where in the life of a release its prereleases are: alpha, beta, candidate, the release itself.</summary>
    public enum Phase
    {
        Alpha,
        Beta,
        Candidate,
        None,
    }

    public ReadOnlySpan<char> Epoch { get; private set; }

    /// <summary>Numbers with dots between them.</summary>
    public ReadOnlySpan<char> Release { get; private set; }

    public Phase Prerelease { get; private set; }

    public ReadOnlySpan<char> PrereleaseNumber { get; private set; }

    public bool IsPost { get; private set; }

    public ReadOnlySpan<char> PostNumber { get; private set; }

    public bool IsDevelopment { get; private set; }

    public ReadOnlySpan<char> DevelopmentNumber { get; private set; }

    /// <summary>Without the plus sign; empty where there is none.</summary>
    public ReadOnlySpan<char> Local { get; private set; }

    public readonly bool IsPrerelease => Prerelease != Phase.None || IsDevelopment;

    public static bool TryRead(ReadOnlySpan<char> text, out PyPiVersion version)
    {
        version = new PyPiVersion(text);
        return !version.Release.IsEmpty && version.rest.IsEmpty && (!version.isLocal || IsLocal(version.Local));
    }

    /// <summary>The version without its local part.</summary>
    public readonly PyPiVersion Public()
    {
        var version = this;
        version.Local = default;
        return version;
    }

    /// <summary>The release without its last number, and nothing behind it: 2.2.post3 is of the series 2.</summary>
    public readonly PyPiVersion Series()
    {
        var dot = Release.LastIndexOf('.');
        return new PyPiVersion(default) { Epoch = Epoch, Release = dot < 0 ? Release : Release[..dot], Prerelease = Phase.None };
    }

    private void ReadRelease()
    {
        var afterEpoch = rest;
        var epoch = VersionText.CutDigits(ref afterEpoch);
        if (!epoch.IsEmpty && VersionText.CutMark(ref afterEpoch, '!'))
        {
            Epoch = epoch;
            rest = afterEpoch;
        }

        var length = 0;
        while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || (rest[length] == '.' && length > 0 && IsDigitAt(rest, length + 1))))
        {
            length++;
        }

        Release = VersionText.Cut(ref rest, length);
    }

    private void ReadPrerelease()
    {
        var after = AfterSeparator(rest);
        Prerelease = CutWord(ref after, "alpha") ? Phase.Alpha
            : CutWord(ref after, "beta") ? Phase.Beta
            : CutWord(ref after, "preview") || CutWord(ref after, "pre") || CutWord(ref after, "rc") || CutWord(ref after, "c") ? Phase.Candidate
            : CutWord(ref after, "a") ? Phase.Alpha
            : CutWord(ref after, "b") ? Phase.Beta
            : Phase.None;
        if (Prerelease != Phase.None)
        {
            PrereleaseNumber = CutNumber(ref after);
            rest = after;
        }
    }

    private void ReadPost()
    {
        var after = rest;
        if (VersionText.CutMark(ref after, '-') && IsDigitAt(after, 0))
        {
            IsPost = true;
            PostNumber = VersionText.CutDigits(ref after);
            rest = after;
            return;
        }

        after = AfterSeparator(rest);
        if (CutWord(ref after, "post") || CutWord(ref after, "rev") || CutWord(ref after, "r"))
        {
            IsPost = true;
            PostNumber = CutNumber(ref after);
            rest = after;
        }
    }

    private void ReadDevelopment()
    {
        var after = AfterSeparator(rest);
        if (CutWord(ref after, "dev"))
        {
            IsDevelopment = true;
            DevelopmentNumber = CutNumber(ref after);
            rest = after;
        }
    }

    /// <summary>The digits after a word; one separator may stand before them, and even without them.</summary>
    private static ReadOnlySpan<char> CutNumber(scoped ref ReadOnlySpan<char> text)
    {
        text = AfterSeparator(text);
        return VersionText.CutDigits(ref text);
    }

    private static ReadOnlySpan<char> AfterSeparator(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[0] is '-' or '_' or '.' ? text[1..] : text;

    private static bool IsDigitAt(ReadOnlySpan<char> text, int index) => index < text.Length && char.IsAsciiDigit(text[index]);

    private static bool CutWord(scoped ref ReadOnlySpan<char> text, string word)
    {
        if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        text = text[word.Length..];
        return true;
    }

    private static bool IsLocal(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny("-_."))
        {
            var segment = text[range];
            if (segment.IsEmpty)
            {
                return false;
            }

            foreach (var letter in segment)
            {
                if (!char.IsAsciiLetterOrDigit(letter))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
