using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles.Java;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class MavenResolverTests
{
    [Fact]
    public void Versions_come_from_parents_their_properties_and_imported_boms()
    {
        var bom = Read(
            Pom("shop", Parent("parent") + Dependencies(Need("web"), Need("core"), Need("other"))),
            ("parent", Pom("parent", Parent("grand") + "<properties><web.version>5.3.0</web.version></properties>" + Managed(Need("web", "${web.version}"), Bom("bom")))),
            ("grand", Pom("grand", "<properties><web.version>4.0</web.version></properties>" + Managed(Need("core", "${project.version}"), Need("web", "1.0")))),
            ("bom", Pom("bom", "<properties><o>7.7</o></properties>" + Managed(Need("other", "${o}"), Need("web", "0.1")))),
            ("web", Pom("web", "", "5.3.0")), ("other", Pom("other", "", "7.7"))).Bom!;
        Assert.Equal(["g:web 5.3.0 Direct", "g:core 1 Direct", "g:other 7.7 Direct"], Lines(bom));
    }

    [Fact]
    public void The_first_of_two_versions_wins_and_the_nearest_is_first()
    {
        var bom = Read(
            Pom("shop", Dependencies(Need("a", "1"), Need("b", "1"))),
            ("a", Pom("a", Dependencies(Need("deep", "1")))),
            ("b", Pom("b", Dependencies(Need("x", "9")))),
            ("deep", Pom("deep", Dependencies(Need("x", "1"))))).Bom!;
        Assert.Contains("g:x 9 Transitive", Lines(bom));
        Assert.DoesNotContain("g:x 1 Transitive", Lines(bom));
        Assert.Contains(new Dependency("g:deep", "g:x"), bom.Dependencies);
    }

    [Fact]
    public void The_root_s_management_overrules_what_is_further_out()
    {
        var bom = Read(
            Pom("shop", Managed(Need("x", "5")) + Dependencies(Need("a", "1"))),
            ("a", Pom("a", Dependencies(Need("x", "1"))))).Bom!;
        Assert.Contains("g:x 5 Transitive", Lines(bom));
    }

    [Fact]
    public void Tests_options_and_exclusions_of_others_do_not_count()
    {
        var bom = Read(
            Pom("shop", Dependencies(Need("a", "1", "<exclusions><exclusion><groupId>g</groupId><artifactId>out</artifactId></exclusion></exclusions>"), Need("unit", "1", "<scope>test</scope>"))),
            ("a", Pom("a", Dependencies(Need("out", "1"), Need("unit2", "1", "<scope>test</scope>"), Need("maybe", "1", "<optional>true</optional>"), Need("in", "1")))),
            ("in", Pom("in", Dependencies(Need("out", "1")))),
            ("unit", Pom("unit", Dependencies(Need("matchers", "1"))))).Bom!;
        Assert.Equal(["g:a", "g:unit", "g:in", "g:matchers"], bom.Components.Select(c => c.Id));
        Assert.Equal([DependencyScope.Runtime, DependencyScope.Test, DependencyScope.Runtime, DependencyScope.Test], bom.Components.Select(c => c.Scope));
    }

    [Fact]
    public void Licenses_are_those_of_the_nearest_pom_that_states_any()
    {
        const string License = "<licenses><license><name>Example License</name></license></licenses>";
        var bom = Read(
            Pom("shop", Dependencies(Need("a", "1"))),
            ("a", Pom("a", Parent("parent"))),
            ("parent", Pom("parent", License))).Bom!;
        var claim = Assert.Single(Assert.Single(bom.Components).Declared);
        Assert.Equal(("Example License", "g:parent:1"), (claim.Value, claim.Evidence.Source));
    }

    [Fact]
    public void Poms_that_lead_in_circles_end()
    {
        var reading = Read(
            Pom("shop", Parent("shop2") + Managed(Bom("bom")) + Dependencies(Need("a", "1"))),
            ("shop2", Pom("shop2", Parent("shop2"))),
            ("bom", Pom("bom", Managed(Bom("bom"), Bom("bom2")))),
            ("bom2", Pom("bom2", Managed(Bom("bom")))),
            ("a", Pom("a", Dependencies(Need("b", "1")))),
            ("b", Pom("b", Dependencies(Need("a", "1")))));
        Assert.Equal(["g:a", "g:b"], reading.Bom!.Components.Select(c => c.Id));
        Assert.Equal([new("g:shop", "g:a"), new("g:a", "g:b"), new("g:b", "g:a")], reading.Bom.Dependencies);
    }

    [Fact]
    public void A_chain_of_imports_deeper_than_any_build_s_ends()
    {
        var poms = Enumerable.Range(0, 200).Select(i => ($"b{i}", Pom($"b{i}", Managed(Bom($"b{i + 1}"))))).ToArray();
        var reading = Read(Pom("shop", Managed(Bom("b0")) + Dependencies(Need("a", "1"))), poms);
        Assert.Single(reading.Bom!.Components);
    }

    [Fact]
    public void A_pom_that_is_missing_costs_a_note_and_keeps_what_is_known()
    {
        var reading = Read(Pom("shop", Parent("nowhere") + Dependencies(Need("a", "1"), Need("b"), Need("c", "[1,2)"))));
        Assert.Equal(["1", null, null], reading.Bom!.Components.Select(c => c.Version));
        Assert.Equal("[1,2)", reading.Bom.Components[2].Constraint);
        Assert.All(reading.Issues, issue => Assert.Equal(Severity.Note, issue.Severity));
    }

    [Fact]
    public void Nobody_is_asked_for_a_name_that_is_a_path()
    {
        var asked = new List<string>();
        var pom = Pom("shop", Dependencies(Need("..", "1"), Need("a/../../etc", "1"), Need("a", "../1"), Need("fine", "1")));
        var reading = MavenResolver.Read(Encoding.UTF8.GetBytes(pom), "pom.xml", (group, artifact, version) =>
        {
            asked.Add($"{group}:{artifact}:{version}");
            return null;
        });
        Assert.Equal(["g:fine:1"], asked);
        Assert.Equal(4, reading.Bom!.Components.Length);
        Assert.Null(reading.Bom.Components[0].Purl);
    }

    [Theory]
    [InlineData("<project")]
    [InlineData("<x/>")]
    [InlineData("<!DOCTYPE a><project/>")]
    public void What_is_no_pom_is_refused(string document) =>
        Assert.Null(MavenResolver.Read(Encoding.UTF8.GetBytes(document), "pom.xml", (_, _, _) => null).Bom);

    private static BomReading Read(string pom, params (string Artifact, string Pom)[] others) =>
        MavenResolver.Read(Encoding.UTF8.GetBytes(pom), "pom.xml", (group, artifact, _) =>
            group == "g" && others.FirstOrDefault(other => other.Artifact == artifact).Pom is { } found ? Encoding.UTF8.GetBytes(found) : null);

    private static IEnumerable<string> Lines(Bom bom) => bom.Components.Select(c => $"{c.Id} {c.Version} {c.Directness}");

    private static string Pom(string artifact, string inside, string version = "1") =>
        $"<project><groupId>g</groupId><artifactId>{artifact}</artifactId><version>{version}</version>{inside}</project>";

    private static string Parent(string artifact) => $"<parent><groupId>g</groupId><artifactId>{artifact}</artifactId><version>1</version></parent>";

    private static string Dependencies(params string[] needs) => $"<dependencies>{string.Concat(needs)}</dependencies>";

    private static string Managed(params string[] needs) => $"<dependencyManagement>{Dependencies(needs)}</dependencyManagement>";

    private static string Bom(string artifact) => Need(artifact, "1", "<type>pom</type><scope>import</scope>");

    private static string Need(string artifact, string? version = null, string more = "") =>
        $"<dependency><groupId>g</groupId><artifactId>{artifact}</artifactId>{(version is null ? "" : $"<version>{version}</version>")}{more}</dependency>";
}
