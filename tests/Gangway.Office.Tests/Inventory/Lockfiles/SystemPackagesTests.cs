using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles.Systems;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class SystemPackagesTests
{
    private const string Release = "PRETTY_NAME=\"Example Linux 12\"\nNAME='Example'\nID=example\nVERSION_ID=\"12.4\"\n";

    [Fact]
    public void The_distribution_comes_from_os_release()
    {
        var release = OsRelease.Parse(Release);
        var deb = DpkgStatusReader.Read(LockfileFormatsTests.Bytes("dpkg-status"), "status", release);
        Assert.Equal("pkg:deb/example/curl-like@1:7.88.1-10?arch=amd64&distro=example-12.4", deb.Bom!.Components[2].Purl!.ToString());
        Assert.Empty(deb.Issues);
        var apk = ApkInstalledReader.Read(LockfileFormatsTests.Bytes("apk-installed"), "installed", release);
        Assert.Equal("pkg:apk/example/musl-like@1.2.4-r2?arch=x86_64&distro=example-12.4", apk.Bom!.Components[0].Purl!.ToString());
        Assert.Empty(apk.Issues);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ID=")]
    [InlineData("ID=../x")]
    [InlineData("ID")]
    public void An_os_release_without_a_plain_id_is_none(string text) => Assert.Null(OsRelease.Parse(text));

    [Theory]
    [InlineData("Maintainer: Ubuntu Developers <ubuntu-devel-discuss@lists.ubuntu.com>", "ubuntu")]
    [InlineData("Maintainer: Somebody <somebody@example.org>", "debian")]
    public void Without_os_release_the_maintainers_tell_with_a_note(string field, string vendor)
    {
        var reading = Dpkg($"Package: a\nStatus: install ok installed\nVersion: 1\n{field}\n");
        Assert.Equal($"pkg:deb/{vendor}/a@1", Assert.Single(reading.Bom!.Components).Purl!.ToString());
        Assert.Equal(Severity.Note, Assert.Single(reading.Issues).Severity);
    }

    [Theory]
    [InlineData("install ok installed", 1)]
    [InlineData("hold ok installed", 1)]
    [InlineData("install reinstreq half-installed", 1)]
    [InlineData("deinstall ok config-files", 0)]
    [InlineData("purge ok not-installed", 0)]
    public void Only_what_is_there_counts(string status, int count) =>
        Assert.Equal(count, Dpkg($"Package: a\nVersion: 1\nStatus: {status}\n").Bom!.Components.Length);

    [Fact]
    public void A_package_for_two_architectures_is_two_components()
    {
        var bom = Dpkg("Package: a\nVersion: 1\nArchitecture: amd64\n\nPackage: a\nVersion: 1\nArchitecture: i386\n\n\n").Bom!;
        Assert.Equal(["a:amd64", "a:i386"], bom.Components.Select(c => c.Id));
    }

    [Theory]
    [InlineData("Package: ../a\nVersion: 1\n")]
    [InlineData("Package: a\n")]
    [InlineData("Package: a\nVersion: 1 2\n")]
    public void A_package_without_name_or_version_is_left_out_with_its_line(string stanza)
    {
        var reading = Dpkg("Package: first\nVersion: 1\n\n" + stanza);
        Assert.Single(reading.Bom!.Components);
        Assert.Contains(reading.Issues, issue => issue is { Severity: Severity.Warning, Path: "line 4" });
    }

    [Theory]
    [InlineData("actions/checkout@v4", "pkg:github/actions/checkout@v4")]
    [InlineData("Owner/Repo/sub/dir@main", "pkg:github/owner/repo@main#sub/dir")]
    [InlineData("owner/repo", "pkg:github/owner/repo")]
    [InlineData("docker://alpine", "pkg:docker/alpine")]
    [InlineData("docker://localhost:5000/a/b:1", "pkg:docker/a/b@1?repository_url=localhost:5000")]
    [InlineData("docker://a/b@sha256:00", "pkg:docker/a/b@sha256:00")]
    [InlineData("docker://docker.io/library/a:1", "pkg:docker/library/a@1")]
    public void What_a_step_uses_has_a_purl(string uses, string purl) =>
        Assert.Equal(purl, Assert.Single(Workflow($"jobs: {{a: {{steps: [{{uses: '{uses}'}}]}}}}").Bom!.Components).Purl!.ToString());

    [Theory]
    [InlineData("./own")]
    [InlineData("checkout@v4")]
    [InlineData("../../etc/passwd@v1")]
    [InlineData("a/b c@v1")]
    [InlineData("docker://")]
    [InlineData("docker://../a")]
    [InlineData("a/b@${{ x }}")]
    public void What_is_no_action_is_no_component(string uses) => Assert.Empty(Workflow($"jobs: {{a: {{steps: [{{uses: '{uses}'}}]}}}}").Bom!.Components);

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("jobs: 7")]
    [InlineData("jobs: {a: [], b: {steps: {}, container: [], services: 1}}")]
    [InlineData("runs: {steps: [1, [], {uses: {}}], image: Dockerfile}")]
    public void A_workflow_of_wrong_types_has_nothing_in_it(string text) => Assert.Empty(Workflow(text).Bom!.Components);

    [Fact]
    public void An_anchor_may_stand_for_a_job_s_steps()
    {
        var bom = Workflow("jobs:\n  a:\n    steps: &steps\n      - uses: o/a@1\n      - &again {uses: o/b@1}\n  b:\n    steps: *steps\n  c:\n    steps: [*again]\n").Bom!;
        Assert.Equal(["o/a@1", "o/b@1"], bom.Components.Select(c => c.Id));
    }

    private static BomReading Dpkg(string text) => DpkgStatusReader.Read(Encoding.UTF8.GetBytes(text), "status");

    private static BomReading Workflow(string text) => WorkflowReader.Read(Encoding.UTF8.GetBytes(text), ".github/workflows/a.yml");
}
