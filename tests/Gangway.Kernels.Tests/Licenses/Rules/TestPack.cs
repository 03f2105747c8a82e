using System.Text;
using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Kernels.Tests.Licenses.Rules;

/// <summary>Small packs, written for the tests in the format of rule packs.</summary>
internal sealed class TestPack
{
    private readonly RuleIndexWriter writer = new();

    public List<string> Refused { get; } = [];

    public TestPack()
    {
        foreach (var (key, spdx) in new[] { ("mit", "MIT"), ("apache-2.0", "Apache-2.0"), ("gpl-2.0", "GPL-2.0-only"), ("classpath", "Classpath-exception-2.0"), ("house", null) })
        {
            writer.Add(new LicenseKey(key, spdx, [], IsUnknown: false));
        }

        writer.Add(new LicenseKey("unknown-reference", null, [], IsUnknown: true));
    }

    public TestPack With(string name, string matter, string text)
    {
        var content = Encoding.UTF8.GetBytes($"---\n{matter.Replace("; ", "\n", StringComparison.Ordinal)}\n---\n\n{text}\n");
        var whyNot = RuleReader.TryReadRule(name, content, out var rule, out var problem) ? writer.Add(rule) : problem;
        if (whyNot is not null)
        {
            Refused.Add($"{name}: {whyNot}");
        }

        return this;
    }

    public byte[] Bytes() => writer.Write(new RulePack("test-rules", "1", "00", DateTimeOffset.UnixEpoch, writer.Rules, 6, "rules of the tests"));

    public RuleDetector Build() => RuleIndex.TryLoad(Bytes(), out var index, out var whyNot) ? new RuleDetector(index) : throw new InvalidOperationException(whyNot);

    public RuleReading Read(string text) => Build().Read(Encoding.UTF8.GetBytes(text));
}
