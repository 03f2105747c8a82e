namespace Gangway.Kernels.History;

/// <summary>
/// How good a place between two lines is to cut a text: before something that begins further left, behind an empty line. The weights are those
/// that were measured on a large body of differences (M. Haggerty, diff-slider-tools, 2016) and that git took.
/// </summary>
internal readonly unsafe struct SplitScore(byte* text, int[] starts, int lines, bool beginsText, bool endsText)
{
    private const int MostBlanks = 20;
    private const int MostIndent = 200;
    private const int None = -1;

    private readonly byte* text = text;

    /// <summary>The lower the better: how far the line behind is indented weighs sixty times as much.</summary>
    public static bool IsNoWorse((int Indent, int Penalty) one, (int Indent, int Penalty) other) =>
        (60 * Math.Sign(one.Indent - other.Indent)) + one.Penalty - other.Penalty <= 0;

    public bool AreSame(int one, int other)
    {
        var length = starts[one + 1] - starts[one];
        return length == starts[other + 1] - starts[other]
            && new ReadOnlySpan<byte>(text + starts[one], length).SequenceEqual(new(text + starts[other], length));
    }

    /// <param name="line">Before which the text is cut; the number of lines for the end.</param>
    public (int Indent, int Penalty) Of(int line)
    {
        var isEnd = line >= lines;
        var indent = isEnd ? None : IndentOf(line);
        var (before, blanksBefore) = Next(line, -1);
        var (behind, blanksBehind) = Next(line, 1);
        var penalty = before == None && blanksBefore == 0 && beginsText ? 1 : 0;
        penalty += isEnd && endsText ? 21 : 0;
        blanksBehind = indent == None ? 1 + blanksBehind : 0;
        var hasBlanks = blanksBefore + blanksBehind > 0;
        penalty += (-30 * (blanksBefore + blanksBehind)) + (6 * blanksBehind);
        var starting = indent != None ? indent : behind;
        return (starting, penalty + Step(starting, before, behind, hasBlanks));
    }

    private static int Step(int indent, int before, int behind, bool hasBlanks)
    {
        if (indent == None || before == None || indent == before)
        {
            return 0;
        }

        if (indent > before)
        {
            return hasBlanks ? 10 : -4;
        }

        return hasBlanks ? 17 : behind != None && behind > indent ? 24 : 23;
    }

    /// <summary>The indentation of the next line that is not blank, and the blank ones before it.</summary>
    private (int Indent, int Blanks) Next(int line, int step)
    {
        var blanks = 0;
        for (var at = line + step; at >= 0 && at < lines; at += step)
        {
            var indent = IndentOf(at);
            if (indent != None)
            {
                return (indent, blanks);
            }

            if (++blanks == MostBlanks)
            {
                return (0, blanks);
            }
        }

        return (None, blanks);
    }

    private int IndentOf(int line)
    {
        var indent = 0;
        for (var at = starts[line]; at < starts[line + 1]; at++)
        {
            switch (text[at])
            {
                case (byte)' ':
                    indent++;
                    break;
                case (byte)'\t':
                    indent += 8 - (indent % 8);
                    break;
                case (byte)'\n' or (byte)'\r' or 11 or 12:
                    break;
                default:
                    return indent;
            }

            if (indent >= MostIndent)
            {
                return MostIndent;
            }
        }

        return None;
    }
}
