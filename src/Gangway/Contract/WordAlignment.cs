using System.Text;

namespace Gangway.Contract;

/// <summary>
/// Which words of a text stand for which of a reference, for showing the two beside each other: Myers' shortest edit script
/// (Algorithmica 1, 1986) over words without case and signs. The license kernel decides what is alike; this only draws it.
/// </summary>
internal sealed class WordAlignment
{
    /// <summary>More words that differ are not worth a drawing; memory grows with their square.</summary>
    private const int MostDifferences = 1500;

    private WordAlignment(IReadOnlyList<Word> text, IReadOnlyList<Word> reference, int[] partners) =>
        (Text, Reference, Partners) = (text, reference, partners);

    /// <param name="Shown">As written.</param>
    /// <param name="Key">As compared; never empty.</param>
    /// <param name="Line">Of the text it stands in, from 0.</param>
    public readonly record struct Word(string Shown, string Key, int Line);

    public IReadOnlyList<Word> Text { get; }

    public IReadOnlyList<Word> Reference { get; }

    /// <summary>For each word of the text its word of the reference, or -1; rising.</summary>
    public int[] Partners { get; }

    /// <summary>Null where the two differ in too much.</summary>
    public static WordAlignment? Of(IReadOnlyList<string> text, IReadOnlyList<string> reference)
    {
        var (left, right) = (Words(text), Words(reference));
        return Trace(left, right) is { } steps ? new WordAlignment(left, right, Partnered(left, right, steps)) : null;
    }

    private static List<Word> Words(IReadOnlyList<string> lines)
    {
        var words = new List<Word>();
        for (var line = 0; line < lines.Count; line++)
        {
            foreach (var shown in lines[line].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (Key(shown) is { Length: > 0 } key)
                {
                    words.Add(new Word(shown, key, line));
                }
            }
        }

        return words;
    }

    private static string Key(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (char.IsLetterOrDigit(letter))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
        }

        return key.ToString();
    }

    /// <summary>The furthest reach on each diagonal, for each number of differences.</summary>
    private static List<int[]>? Trace(List<Word> left, List<Word> right)
    {
        var steps = new List<int[]>();
        var most = Math.Min(MostDifferences, left.Count + right.Count);
        var reach = new int[(2 * most) + 3];
        for (var differences = 0; differences <= most; differences++)
        {
            for (var diagonal = -differences; diagonal <= differences; diagonal += 2)
            {
                var at = diagonal + most + 1;
                var x = diagonal == -differences || (diagonal != differences && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                while (x < left.Count && x - diagonal < right.Count && x - diagonal >= 0 && left[x].Key == right[x - diagonal].Key)
                {
                    x++;
                }

                reach[at] = x;
                if (x >= left.Count && x - diagonal >= right.Count)
                {
                    steps.Add(Window(reach, most, differences));
                    return steps;
                }
            }

            steps.Add(Window(reach, most, differences));
        }

        return null;
    }

    private static int[] Window(int[] reach, int most, int differences) => reach[(most + 1 - differences)..(most + 2 + differences)];

    private static int[] Partnered(List<Word> left, List<Word> right, List<int[]> steps)
    {
        var partners = new int[left.Count];
        Array.Fill(partners, -1);
        var (x, y) = (left.Count, right.Count);
        for (var differences = steps.Count - 1; differences >= 0; differences--)
        {
            var diagonal = x - y;
            var fromX = 0;
            var fromDiagonal = diagonal;
            if (differences > 0)
            {
                var before = steps[differences - 1];
                int Reach(int wanted) => Math.Abs(wanted) > differences - 1 ? -1 : before[wanted + differences - 1];
                var down = diagonal == -differences || (diagonal != differences && Reach(diagonal - 1) < Reach(diagonal + 1));
                fromDiagonal = down ? diagonal + 1 : diagonal - 1;
                fromX = Reach(fromDiagonal);
            }

            var startX = differences == 0 ? 0 : fromDiagonal > diagonal ? fromX : fromX + 1;
            while (x > startX)
            {
                partners[--x] = --y;
            }

            (x, y) = (fromX, fromX - fromDiagonal);
        }

        return partners;
    }
}
