using System.Text;
using Gangway.Tests.Support;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>
/// Small files as people write them, and the one expression that a careful reader would give each. In the fixtures a file begins behind
/// <c>=== NAME :: EXPRESSION</c>; what stands behind <c>||</c> is as good, "none" says that the file says nothing of itself.
/// </summary>
public sealed class WholeFileTests
{
    private const string Folder = "Licenses/fixtures/whole-files";

    private static readonly Dictionary<string, (string Name, string Expression, string Text)> files = Read();

    public static TheoryData<string> Names { get; } = [.. files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_read_as_a_careful_reader_would(string file)
    {
        var (name, expression, text) = files[file];
        var reading = SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), name);
        var read = Ordered(reading.Expression ?? "none");
        Assert.True(expression.Split(" || ").Any(one => Ordered(one) == read), $"{expression} was read as {reading.Expression ?? "none"}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void However_it_is_cut_it_can_be_read(string file)
    {
        var (name, _, text) = files[file];
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.NotNull(SpdxList.Detector.Read(bytes.AsSpan(0, length), name));
            Assert.NotNull(SpdxList.Detector.Read(bytes.AsSpan(length), name));
        }
    }

    private static Dictionary<string, (string, string, string)> Read()
    {
        var read = new Dictionary<string, (string, string, string)>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(Checkout.Fixture(Folder), "*.txt").Order(StringComparer.Ordinal))
        {
            var blocks = ("\n" + File.ReadAllText(path)).Split("\n=== ");
            for (var place = 1; place < blocks.Length; place++)
            {
                var end = blocks[place].IndexOf('\n', StringComparison.Ordinal);
                var (head, text) = (blocks[place][..end].Split(" :: "), blocks[place][(end + 1)..]);
                read.Add($"{Path.GetFileNameWithoutExtension(path)} {place}: {head[0]}", (head[0], head[1], text + "\n"));
            }
        }

        return read;
    }

    /// <summary>The order of what AND and OR join says nothing. The expressions of the fixtures have one level of parentheses at most.</summary>
    private static string Ordered(string expression) =>
        string.Join(" OR ", Split(expression, " OR ").Select(choice => string.Join(" AND ", Split(choice, " AND ").Select(Inner).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    private static string Inner(string term) => term.StartsWith('(') ? $"({Ordered(term[1..^1])})" : term;

    private static List<string> Split(string expression, string joint)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var place = 0; place < expression.Length; place++)
        {
            depth += expression[place] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && expression.AsSpan(place).StartsWith(joint, StringComparison.Ordinal))
            {
                parts.Add(expression[start..place]);
                start = place + joint.Length;
            }
        }

        parts.Add(expression[start..]);
        return parts;
    }
}
