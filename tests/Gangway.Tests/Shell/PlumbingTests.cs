using System.Text;
using System.Text.Json;
using Gangway.Shell;
using Gangway.Tests.Support;

namespace Gangway.Tests.Shell;

public class PlumbingTests
{
    [Theory]
    [InlineData("versions", "npm\t1.0.0-rc.1\t1.0.0", "<")]
    [InlineData("versions", "PyPI\t1.0\t1.0.0", "=")]
    [InlineData("versions", "Debian:12\t1.0-1\t1.0~rc1-1", ">")]
    [InlineData("versions", "npm\tlatest\t1.0.0", "?")]
    [InlineData("versions", "OSS-Fuzz\t1\t2", "?")]
    [InlineData("versions", "npm\t1.0.0", "?")]
    [InlineData("versions", "npm\t1.0.0\t1.0.0\t1.0.0", "?")]
    [InlineData("ranges", "npm\t1.5.0\t^1.2 || >=3", "true")]
    [InlineData("ranges", "npm\t1.5.0\t", "true")]
    [InlineData("ranges", "npm\t1.5.0", "error")]
    [InlineData("ranges", "vers\t1.5.0\tvers:npm/>=1.2.3|<1.5.0", "false")]
    [InlineData("ranges", "vers\t1.5.0\tvers:npm/>=2.0.0|<1.5.0", "error")]
    [InlineData("ranges", "crates.io\t0.3.9\t0.3", "true")]
    [InlineData("ranges", "maven\t2.0\t[1.0,2.0)", "false")]
    [InlineData("ranges", "gem\tnot a version\t~> 1.0", "error")]
    [InlineData("ranges", "no such format\t1.0\t1.0", "error")]
    [InlineData("purl-build", """{"type":"npm","namespace":"@babel","name":"Core","version":"7.0.0","qualifiers":{"vcs_url":"a b"},"subpath":null}""", "pkg:npm/%40babel/core@7.0.0?vcs_url=a%20b")]
    [InlineData("purl-build", """{"type":"npm","name":"core","qualifiers":null,"canonical":"what was there"}""", "pkg:npm/core")]
    [InlineData("purl-build", """{"type":"npm","name":"core","version":7}""", "error")]
    [InlineData("purl-build", """{"type":"npm","name":"core","name":"corn"}""", "error")]
    [InlineData("purl-build", """{"type":"npm","name":"\ud800"}""", "error")]
    [InlineData("purl-build", "[1]", "error")]
    [InlineData("purl-build", "pkg:npm/core", "error")]
    [InlineData("compat", "MIT\tGPL-2.0-only", "yes")]
    [InlineData("compat", "Apache-2.0\tGPL-2.0", "no")]
    [InlineData("compat", "MIT OR Apache-2.0\tGPL-2.0-only", "yes")]
    [InlineData("compat", "MIT AND Apache-2.0\tGPL-2.0-only", "no")]
    [InlineData("compat", "MIT\tMIT AND GPL-3.0-only", "yes")]
    [InlineData("compat", "GPL-3.0-or-later\tAGPL-3.0-only", "check")]
    [InlineData("compat", "LicenseRef-x\tMIT", "unknown")]
    [InlineData("compat", "MIT", "unknown")]
    [InlineData("satisfies", "MIT OR GPL-3.0-only\tMIT,Apache-2.0", "true")]
    [InlineData("satisfies", "MIT AND GPL-3.0-only\tMIT,Apache-2.0", "false")]
    [InlineData("satisfies", "GPL-2.0-or-later\tGPL-3.0-only", "true")]
    [InlineData("satisfies", "GPL-2.0\tGPL-2.0-only", "true")]
    [InlineData("satisfies", "GPL-3.0\tGPL-2.0+", "true")]
    [InlineData("satisfies", "GPL-1.0\tGPL-2.0+", "false")]
    [InlineData("satisfies", "GPL-2.0\tGPL-2.0+ WITH Bison-exception-2.2", "false")]
    [InlineData("satisfies", "MIT OR\tMIT", "error")]
    [InlineData("satisfies", "MIT\tMIT OR ISC", "error")]
    [InlineData("satisfies", "MIT\t", "false")]
    [InlineData("satisfies", "MIT", "error")]
    [InlineData("license-name", "Apache License, Version 2.0", "Apache-2.0")]
    [InlineData("license-name", "the usual", "?")]
    [InlineData("license-name", "", "?")]
    public void A_line_is_answered_by_a_line(string topic, string line, string answer) => Assert.Equal(answer, Answers(topic, line)[0]);

    [Fact]
    public void A_purl_is_taken_apart()
    {
        var parts = Json("purl", "pkg:PYPI/Django_Rest@1.0?extra=a%2Fb#docs/");
        Assert.Equal("pypi", parts.GetProperty("type").GetString());
        Assert.Equal(JsonValueKind.Null, parts.GetProperty("namespace").ValueKind);
        Assert.Equal("django-rest", parts.GetProperty("name").GetString());
        Assert.Equal("1.0", parts.GetProperty("version").GetString());
        Assert.Equal("a/b", parts.GetProperty("qualifiers").GetProperty("extra").GetString());
        Assert.Equal("docs", parts.GetProperty("subpath").GetString());
        Assert.StartsWith("pkg:pypi/django-rest@1.0?extra=a", parts.GetProperty("canonical").GetString(), StringComparison.Ordinal);
        Assert.False(parts.TryGetProperty("error", out _));
    }

    [Fact]
    public void A_purl_against_a_rule_has_an_error_and_what_it_should_have_been()
    {
        var refused = Json("purl", "pkg:maven/junit@4.13");
        Assert.Contains("namespace", refused.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("pkg:maven/junit@4.13", refused.GetProperty("canonical").GetString());
        Assert.False(Json("purl", "junit").TryGetProperty("canonical", out _));
    }

    [Fact]
    public void An_expression_is_explained()
    {
        var read = Json("expression", "(mit) AND (GPL-2.0-only WITH Classpath-exception-2.0 OR Apache-2.0+)");
        Assert.True(read.GetProperty("valid").GetBoolean());
        Assert.Equal("MIT AND (GPL-2.0-only WITH Classpath-exception-2.0 OR Apache-2.0+)", read.GetProperty("normalised").GetString());
        Assert.Equal(["MIT", "GPL-2.0-only", "Apache-2.0"], read.GetProperty("licenses").EnumerateArray().Select(id => id.GetString()!));
        Assert.Equal(["Classpath-exception-2.0"], read.GetProperty("exceptions").EnumerateArray().Select(id => id.GetString()!));
        Assert.Equal(JsonValueKind.Null, read.GetProperty("error").ValueKind);
        Assert.Equal(JsonValueKind.Null, read.GetProperty("offset").ValueKind);
    }

    [Theory]
    [InlineData("GPL-2.0", "GPL-2.0-only")]
    [InlineData("gpl-2.0+ OR mit", "GPL-2.0-or-later OR MIT")]
    [InlineData("GPL-2.0-with-classpath-exception", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("eCos-2.0", "GPL-2.0-or-later WITH eCos-exception-2.0")]
    [InlineData("Nunit", "zlib-acknowledgement")]
    [InlineData("Net-SNMP", "Net-SNMP")]
    public void A_deprecated_id_is_valid_and_normalised_to_its_successor(string written, string current)
    {
        var read = Json("expression", written);
        Assert.True(read.GetProperty("valid").GetBoolean());
        Assert.Equal(current, read.GetProperty("normalised").GetString());
    }

    [Fact]
    public void An_error_in_an_expression_has_its_place()
    {
        var read = Json("expression", "MIT AND Unknown-1.0");
        Assert.False(read.GetProperty("valid").GetBoolean());
        Assert.Equal(8, read.GetProperty("offset").GetInt32());
        Assert.Empty(read.GetProperty("licenses").EnumerateArray());
        Assert.False(Json("expression", "GPLv2 / MIT").GetProperty("valid").GetBoolean());
        Assert.Equal("GPL-2.0-only OR MIT", Json("expression", "GPLv2 / MIT\tlax").GetProperty("normalised").GetString());
    }

    [Theory]
    [InlineData("versions")]
    [InlineData("ranges")]
    [InlineData("purl")]
    [InlineData("purl-build")]
    [InlineData("expression")]
    [InlineData("satisfies")]
    [InlineData("license-name")]
    [InlineData("detect")]
    public void Whatever_arrives_every_line_has_its_answer(string topic)
    {
        var random = new Random(1);
        byte[] pieces = [.. "npm\t\t1.0^~<>=|*[](){}\"\\:,pkg/%@?#&\0 "u8, 0xff, 0xc3, 0xed, 0xa0, 0x80, (byte)'\r', (byte)'\n', (byte)'\n'];
        var input = new byte[200_000];
        for (var i = 0; i < input.Length; i++)
        {
            input[i] = pieces[random.Next(pieces.Length)];
        }

        input[^1] = (byte)'\n';
        var output = Output(topic, input);
        Assert.Equal(input.Count(letter => letter == '\n'), output.Count(letter => letter == '\n'));
        Assert.Equal((byte)'\n', output[^1]);
    }

    [Fact]
    public void The_last_line_needs_no_end_and_a_carriage_return_is_none_of_it()
    {
        Assert.Equal("<\n<\n?\n<\n", Encoding.UTF8.GetString(Output("versions", "npm\t1.0.0\t2.0.0\r\nnpm\t1.0.0\t2.0.0\n\nnpm\t1.0.0\t2.0.0"u8.ToArray())));
        Assert.Empty(Output("versions", []));
    }

    [Fact]
    public void A_line_without_end_is_held_only_up_to_its_limit()
    {
        var input = new byte[PlumbingLines.LongestLine + 1000];
        Array.Fill(input, (byte)'1');
        "\nnpm\t1.0.0\t2.0.0\n"u8.CopyTo(input.AsSpan(input.Length - 100));
        input.AsSpan(input.Length - 82).Fill((byte)'\n');
        Assert.StartsWith("?\n<\n?\n", Encoding.UTF8.GetString(Output("versions", input)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_is_sent_before_the_next_line_is_awaited()
    {
        using var output = new MemoryStream();
        var seen = new List<string>();
        using var input = new OneLineAtATime(["npm\t1.0.0\t2.0.0\n", "npm\t2.0.0\t1.0.0\n"], () => seen.Add(Encoding.UTF8.GetString(output.ToArray())));
        PlumbingCommand.Run("versions", input, output);
        Assert.Equal(["", "<\n", "<\n>\n"], seen);
    }

    [Fact]
    public async Task An_unknown_topic_is_wrong_usage()
    {
        var terminal = await Terminal.Run("plumbing", "everything");
        Assert.Equal((int)ExitCode.Usage, terminal.ExitCode);
        Assert.Contains("versions", terminal.Error, StringComparison.Ordinal);
    }

    /// <summary>The purl specification's own suite, through the pipe.</summary>
    [Fact]
    public void The_published_suite_of_purl_holds()
    {
        var cases = Directory.GetFiles(Checkout.SharedData("purl"), "*-test.json", SearchOption.AllDirectories)
            .SelectMany(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.GetProperty("tests").EnumerateArray()).ToList();
        var builds = cases.Where(test => test.GetProperty("test_type").GetString() == "build").ToList();
        var built = Answers("purl-build", [.. builds.Select(test => test.GetProperty("input").GetRawText().ReplaceLineEndings(" "))]);
        Assert.All(builds.Zip(built), pair => Assert.Equal(IsRefused(pair.First) ? "error" : pair.First.GetProperty("expected_output").GetString(), pair.Second));

        var reads = cases.Except(builds).ToList();
        var read = Answers("purl", [.. reads.Select(test => test.GetProperty("input").GetString()!)]);
        Assert.All(reads.Zip(read), pair => Agrees(pair.First, JsonDocument.Parse(pair.Second).RootElement));
    }

    private static bool IsRefused(JsonElement test) => test.GetProperty("expected_failure").GetBoolean();

    private static void Agrees(JsonElement test, JsonElement answer)
    {
        if (IsRefused(test))
        {
            Assert.True(answer.TryGetProperty("error", out _), $"{test}");
        }
        else if (test.GetProperty("expected_output") is { ValueKind: JsonValueKind.Object } parts)
        {
            Assert.All(parts.EnumerateObject(), part => Assert.True(JsonElement.DeepEquals(part.Value, answer.GetProperty(part.Name)), $"{test}\n{answer}"));
        }
        else
        {
            Assert.Equal(test.GetProperty("expected_output").GetString(), answer.GetProperty("canonical").GetString());
        }
    }

    private static JsonElement Json(string topic, string line) => JsonDocument.Parse(Answers(topic, line)[0]).RootElement;

    private static string[] Answers(string topic, params string[] lines) =>
        Encoding.UTF8.GetString(Output(topic, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))))).Split('\n')[..^1];

    private static byte[] Output(string topic, byte[] input)
    {
        using var output = new MemoryStream();
        PlumbingCommand.Run(topic, new MemoryStream(input), output);
        return output.ToArray();
    }

    private sealed class OneLineAtATime(string[] lines, Action asked) : MemoryStream
    {
        private int next;

        public override int Read(byte[] buffer, int offset, int count)
        {
            asked();
            return next == lines.Length ? 0 : Encoding.UTF8.GetBytes(lines[next++], buffer.AsSpan(offset));
        }
    }
}
