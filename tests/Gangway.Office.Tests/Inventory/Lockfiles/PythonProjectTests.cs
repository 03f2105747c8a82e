using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Office.Inventory.Lockfiles.Python;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class PythonProjectTests
{
    [Theory]
    [InlineData("[project]\nname='shop'\nversion='1'\ndependencies=['Main_Thing>=1']\n[dependency-groups]\ntest=['pytest.like']")]
    [InlineData("[tool.poetry]\nname='shop'\nversion='1'\n[tool.poetry.dependencies]\npython='^3.12'\nMain_Thing='^1'\n[tool.poetry.group.test.dependencies]\npytest-like='*'")]
    [InlineData("[project]\nname='shop'\nversion='1'\ndependencies=['main-thing']\n[tool.pdm.dev-dependencies]\ntest=['pytest-like']")]
    public void A_lockfile_with_its_pyproject_tells_what_is_direct(string pyproject)
    {
        var lockfile = LockfileFormatsTests.Read("poetry.lock", LockfileFormatsTests.Bytes("poetry.lock"));
        var bom = PythonProject.Combine(lockfile, new(Encoding.UTF8.GetBytes(pyproject), "pyproject.toml")).Bom!;
        Assert.Equal(["main-thing@1.0.0", "pytest-like@8.0.0"], bom.Components.Where(c => c.Directness == Directness.Direct).Select(c => c.Id));
        Assert.Equal(Directness.Transitive, bom.Components.Single(c => c.Id == "helper-lib@1.1").Directness);
        Assert.Equal("pkg:pypi/shop@1", bom.Subject!.Purl!.ToString());
        Assert.Contains(new Dependency(".", "main-thing@1.0.0"), bom.Dependencies);
        Assert.Equal(DependencyScope.Test, bom.Components.Single(c => c.Id == "pytest-like@8.0.0").Scope);
    }

    [Fact]
    public void Where_the_lock_has_no_scopes_they_follow_the_project_along_the_graph()
    {
        var lockfile = LockfileFormatsTests.Read("poetry.lock", Encoding.UTF8.GetBytes("""
            [[package]]
            name = "a"
            version = "1"
            [package.dependencies]
            c = "*"
            [[package]]
            name = "b"
            version = "1"
            [package.dependencies]
            c = "*"
            d = "*"
            [[package]]
            name = "c"
            version = "1"
            [[package]]
            name = "d"
            version = "1"
            [metadata]
            lock-version = "2.0"
            """));
        var pyproject = "[tool.poetry.dependencies]\na='1'\n[tool.poetry.dev-dependencies]\nb='1'\n"u8.ToArray();
        var bom = PythonProject.Combine(lockfile, new(pyproject, "pyproject.toml")).Bom!;
        Assert.Equal([DependencyScope.Runtime, DependencyScope.Development, DependencyScope.Runtime, DependencyScope.Development], bom.Components.Select(c => c.Scope));
    }

    [Fact]
    public void A_broken_pyproject_costs_a_warning_and_a_refused_lock_stays_refused()
    {
        var lockfile = LockfileFormatsTests.Read("pdm.lock", LockfileFormatsTests.Bytes("pdm.lock"));
        var broken = new LockfileContent("[["u8.ToArray(), "pyproject.toml");
        var combined = PythonProject.Combine(lockfile, broken);
        Assert.Equal(lockfile.Bom, combined.Bom);
        Assert.Equal("pyproject.toml", combined.Issues[^1].Source);
        Assert.Null(PythonProject.Combine(LockfileFormatsTests.Read("pdm.lock", "["u8.ToArray()), broken).Bom);
    }

    [Theory]
    [InlineData("\"'dev' in dependency_groups\"", DependencyScope.Development)]
    [InlineData("\"'tests' in dependency_groups and sys_platform == 'win32'\"", DependencyScope.Test)]
    [InlineData("\"'tests' in dependency_groups or 'dev' in dependency_groups\"", DependencyScope.Development)]
    [InlineData("\"'main' in dependency_groups or 'dev' in dependency_groups\"", DependencyScope.Runtime)]
    [InlineData("\"'gui' in extras\"", DependencyScope.Optional)]
    [InlineData("\"python_version < '4'\"", DependencyScope.Runtime)]
    [InlineData("\"'\"", DependencyScope.Runtime)]
    public void The_marker_of_a_pylock_says_what_a_package_is_for(string marker, DependencyScope scope)
    {
        var text = $"lock-version='1.0'\nextras=['gui']\ndependency-groups=['main','dev','tests']\ndefault-groups=['main']\n[[packages]]\nname='a'\nversion='1'\nmarker={marker}\n";
        Assert.Equal(scope, Assert.Single(PylockReader.Read(Encoding.UTF8.GetBytes(text), "pylock.toml").Bom!.Components).Scope);
    }

    [Fact]
    public void A_pylock_without_groups_and_extras_does_not_say_what_is_shipped() =>
        Assert.Equal(DependencyScope.Unknown, Assert.Single(PylockReader.Read("lock-version='1.0'\n[[packages]]\nname='a'\n"u8.ToArray(), "pylock.toml").Bom!.Components).Scope);
}
