using Gangway.Office.Contract;
using Gangway.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Gangway.Office.Tests.Contract;

/// <summary>A table entry that names an id wrongly would be passed over in silence, so every one is checked here.</summary>
public sealed class LicenseTableDataTests
{
    [Theory]
    [InlineData("deprecated")]
    [InlineData("near-misses")]
    public void Every_replacement_is_an_expression_of_listed_ids(string section)
    {
        foreach (var (key, value) in Section("license-exceptions.yaml", section))
        {
            Assert.Equal(value.ToString(), KnownIds.Parse(value.ToString()).ToString());
            Assert.Equal(value.ToString(), KnownIds.Parse(key.ToString(), SpdxGrammar.Lax).ToString());
        }
    }

    [Fact]
    public void Every_deprecated_GNU_id_of_the_list_has_a_replacement()
    {
        foreach (var id in KnownIds.Names.Keys.Where(id => id.Contains("GPL-", StringComparison.Ordinal) && KnownIds.Ids.License($"{id}-only") is not null))
        {
            Assert.Equal($"{id}-only", KnownIds.Parse(id, SpdxGrammar.Lax).ToString());
        }
    }

    [Theory]
    [InlineData("names")]
    [InlineData("addresses")]
    public void Every_named_expression_is_canonical(string section)
    {
        foreach (var (key, _) in Section("license-names.yaml", section))
        {
            Assert.Equal(key.ToString(), KnownIds.Parse(key.ToString()).ToString());
        }
    }

    [Fact]
    public void Every_candidate_exception_and_family_is_listed()
    {
        foreach (var (_, candidates) in Section("license-names.yaml", "ambiguous"))
        {
            Assert.All((YamlSequenceNode)candidates, id => Assert.Equal(id.ToString(), KnownIds.Ids.License(id.ToString())));
        }

        Assert.All(Section("license-names.yaml", "exceptions"), row => Assert.Equal(row.Key.ToString(), KnownIds.Ids.Exception(row.Key.ToString())));
        Assert.All(Section("license-names.yaml", "families"), row => Assert.Contains(KnownIds.Names.Keys, id => id.StartsWith($"{row.Key}-", StringComparison.Ordinal)));
    }

    private static YamlMappingNode Section(string file, string section)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(Checkout.Root, "data", file))));
        return (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode)[section];
    }
}
