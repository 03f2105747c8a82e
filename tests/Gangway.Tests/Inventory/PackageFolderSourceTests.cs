using System.Text;
using Gangway.Inventory;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;

namespace Gangway.Tests.Inventory;

public sealed class PackageFolderSourceTests : IDisposable
{
    private readonly string _scratch = Directory.CreateTempSubdirectory("gangway-packages-").FullName;

    private string Product => Path.Combine(_scratch, "product");

    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    [Fact]
    public void An_npm_package_says_its_license_and_brings_its_files()
    {
        Put("product/node_modules/@scope/tool/package.json", """{"name":"@scope/tool","version":"1.0.0","license":"MIT","repository":"github:scope/tool"}""");
        Put("product/node_modules/@scope/tool/LICENSE", "MIT License");
        Put("product/node_modules/@scope/tool/Notice.md", "notice");
        Put("product/node_modules/@scope/tool/license-checker.js", "code");
        Put("product/node_modules/@scope/tool/README.md", "readme");

        var package = Assert.Single(Find(Npm("node_modules/@scope/tool", "@scope", "tool", "1.0.0")).Packages);
        Assert.Equal("MIT", Assert.Single(package.Declared).Value);
        Assert.Equal("node_modules/@scope/tool/package.json:/license", package.Declared[0].Evidence.ToString());
        Assert.Equal(["node_modules/@scope/tool/LICENSE", "node_modules/@scope/tool/Notice.md"], package.LicenseFiles.Select(f => f.Source));
        Assert.Equal("MIT License", Encoding.UTF8.GetString(package.LicenseFiles[0].Read()));
    }

    [Fact]
    public void A_file_the_manifest_names_counts_whatever_it_is_called_but_never_outside()
    {
        Put("secret.txt", "secret");
        Put("product/node_modules/a/package.json", """{"name":"a","version":"1.0.0","license":"SEE LICENSE IN docs/terms.txt"}""");
        Put("product/node_modules/a/docs/terms.txt", "terms");
        Put("product/node_modules/b/package.json", """{"name":"b","version":"1.0.0","license":"SEE LICENSE IN ../../../secret.txt"}""");

        var found = Find(Npm("node_modules/a", null, "a", "1.0.0"), Npm("node_modules/b", null, "b", "1.0.0"));
        Assert.Equal("node_modules/a/docs/terms.txt", Assert.Single(found.Packages[0].LicenseFiles).Source);
        Assert.Empty(found.Packages[1].LicenseFiles);
    }

    [Theory]
    [InlineData("node_modules/../../outside")]
    [InlineData("/etc/node_modules/x")]
    [InlineData("node_modules/..\\..\\outside")]
    [InlineData("../node_modules/outside")]
    [InlineData("node_modules//outside")]
    [InlineData("node_modules/\0")]
    public void A_hostile_id_never_leads_out_of_the_product(string id)
    {
        Directory.CreateDirectory(Product);
        Put("outside/package.json", """{"name":"outside","version":"1.0.0","license":"MIT"}""");
        Put("node_modules/outside/package.json", """{"name":"outside","version":"1.0.0","license":"MIT"}""");
        Assert.Empty(Find(Npm(id, null, "outside", "1.0.0")).Packages);
    }

    [Fact]
    public void A_link_that_stays_inside_is_followed_and_one_that_leads_out_is_not()
    {
        Put("product/node_modules/.store/a/package.json", """{"name":"a","version":"1.0.0","license":"MIT"}""");
        Put("product/node_modules/c/package.json", """{"name":"c","version":"1.0.0","license":"MIT"}""");
        Put("outside/b/package.json", """{"name":"b","version":"1.0.0","license":"MIT"}""");
        Put("outside/LICENSE", "not yours");
        Directory.CreateSymbolicLink(Path.Combine(Product, "node_modules", "a"), ".store/a");
        Directory.CreateSymbolicLink(Path.Combine(Product, "node_modules", "b"), "../../outside/b");
        Directory.CreateSymbolicLink(Path.Combine(Product, "node_modules", "loop"), "loop");
        File.CreateSymbolicLink(Path.Combine(Product, "node_modules", "c", "LICENSE"), Path.Combine(_scratch, "outside", "LICENSE"));

        var found = Find(Npm("node_modules/a", null, "a", "1.0.0"), Npm("node_modules/b", null, "b", "1.0.0"),
            Npm("node_modules/c", null, "c", "1.0.0"), Npm("node_modules/loop", null, "loop", "1.0.0"));
        Assert.Equal(["node_modules/a", "node_modules/c"], found.Packages.Select(p => p.ComponentId));
        Assert.Empty(found.Packages[1].LicenseFiles);
    }

    [Fact]
    public void A_stale_package_does_not_speak_for_another_version()
    {
        Put("product/node_modules/a/package.json", """{"name":"a","version":"0.9.0","license":"MIT"}""");
        var found = Find(Npm("node_modules/a", null, "a", "1.0.0"));
        Assert.Empty(found.Packages);
        Assert.NotNull(Assert.Single(found.Issues).HowToFix);
    }

    [Fact]
    public void A_broken_manifest_is_an_issue_and_a_file_over_a_mebibyte_is_skipped_with_one()
    {
        Put("product/node_modules/a/package.json", "{");
        Put("product/node_modules/b/package.json", """{"name":"b","version":"1.0.0"}""");
        Put("product/node_modules/b/LICENSE", new string('x', (1 << 20) + 1));
        var found = Find(Npm("node_modules/a", null, "a", "1.0.0"), Npm("node_modules/b", null, "b", "1.0.0"));
        Assert.Empty(Assert.Single(found.Packages).LicenseFiles);
        Assert.Equal(["node_modules/a/package.json", "node_modules/b/LICENSE"], found.Issues.Select(i => i.Source));
    }

    [Fact]
    public void A_component_of_an_sbom_is_found_by_its_name()
    {
        Put("product/node_modules/@s/a/package.json", """{"name":"@s/a","version":"1.0.0","license":"ISC"}""");
        Assert.Equal("ref-1", Assert.Single(Find(Npm("ref-1", "@s", "a", "1.0.0")).Packages).ComponentId);
    }

    [Fact]
    public void Every_version_in_the_store_of_pnpm_is_found()
    {
        Put("product/node_modules/.pnpm/a@1.0.0/node_modules/a/package.json", """{"name":"a","version":"1.0.0","license":"MIT"}""");
        Put("product/node_modules/.pnpm/a@2.0.0_b@1.0.0/node_modules/a/package.json", """{"name":"a","version":"2.0.0","license":"ISC"}""");
        Put("product/node_modules/.pnpm/@s+c_d@3.0.0/node_modules/@s/c_d/package.json", """{"name":"@s/c_d","version":"3.0.0","license":"0BSD"}""");

        var found = Find(Npm("a@1.0.0", null, "a", "1.0.0"), Npm("a@2.0.0", null, "a", "2.0.0"), Npm("@s/c_d@3.0.0", "@s", "c_d", "3.0.0"), Npm("gone@1.0.0", null, "gone", "1.0.0"));
        Assert.Equal(["MIT", "ISC", "0BSD"], found.Packages.Select(package => Assert.Single(package.Declared).Value));
        Assert.Empty(found.Issues);
    }

    [Fact]
    public void A_second_version_below_the_package_that_needs_it_is_found()
    {
        Put("product/node_modules/a/package.json", """{"name":"a","version":"1.0.0","license":"MIT"}""");
        Put("product/node_modules/@s/b/package.json", """{"name":"@s/b","version":"1.0.0"}""");
        Put("product/node_modules/@s/b/node_modules/a/package.json", """{"name":"a","version":"2.0.0","license":"ISC"}""");

        Assert.Equal("ISC", Assert.Single(Assert.Single(Find(Npm("a@2.0.0", null, "a", "2.0.0")).Packages).Declared).Value);
    }

    [Fact]
    public void A_nuget_package_is_found_in_the_first_folder_that_has_it()
    {
        Put("nuget/example.shop/1.0.0-rc.1/example.shop.nuspec", """
            <package><metadata><id>Example.Shop</id><version>1.0.0-rc.1</version><license type="file">docs\LICENSE.txt</license>
            <copyright>Copyright (c) example</copyright><repository url="https://github.com/example/shop" /></metadata></package>
            """);
        Put("nuget/example.shop/1.0.0-rc.1/docs/LICENSE.txt", "terms");
        Put("nuget/example.shop/1.0.0-rc.1/THIRD-PARTY-NOTICES.TXT", "others");
        var component = Of("nuget", null, "Example.Shop", "1.0.0-RC.1");
        var folders = new PackageFolders { NuGet = [Path.Combine(_scratch, "nowhere"), Path.Combine(_scratch, "nuget")] };

        var package = Assert.Single(Find(folders, component).Packages);
        Assert.Equal(LicenseClaimForm.File, Assert.Single(package.Declared).Form);
        Assert.Equal(("Copyright (c) example", "https://github.com/example/shop"), (package.Copyright, package.SourceRepository));
        Assert.Equal(
            ["nuget-packages/example.shop/1.0.0-rc.1/THIRD-PARTY-NOTICES.TXT", "nuget-packages/example.shop/1.0.0-rc.1/docs/LICENSE.txt"],
            package.LicenseFiles.Select(f => f.Source));
    }

    [Fact]
    public void A_go_module_is_found_under_its_escaped_name()
    {
        Put("gomod/github.com/!example/!thing@v1.0.0+incompatible/LICENSE", "BSD");
        var folders = new PackageFolders { GoModules = Path.Combine(_scratch, "gomod") };
        var package = Assert.Single(Find(folders, Of("golang", "github.com/Example", "Thing", "v1.0.0+incompatible")).Packages);
        Assert.Empty(package.Declared);
        Assert.Equal("go-modules/github.com/!example/!thing@v1.0.0+incompatible/LICENSE", Assert.Single(package.LicenseFiles).Source);
        Assert.Empty(Find(folders, Of("golang", "..", "product", "v1")).Packages);
    }

    [Fact]
    public void A_crate_is_found_in_any_registry()
    {
        Put("cargo/index.example.com-0123/serde-1.0.0/Cargo.toml", "[package]\nname = \"serde\"\nversion = \"1.0.0\"\nlicense = \"MIT OR Apache-2.0\"\n");
        Put("cargo/index.example.com-0123/serde-1.0.0/LICENSE-MIT", "MIT");
        Put("cargo/index.example.com-0123/serde-1.0.0/LICENSE-APACHE", "Apache");
        var package = Assert.Single(Find(new PackageFolders { CargoRegistry = Path.Combine(_scratch, "cargo") }, Of("cargo", null, "serde", "1.0.0")).Packages);
        Assert.Equal("MIT OR Apache-2.0", Assert.Single(package.Declared).Value);
        Assert.Equal(2, package.LicenseFiles.Length);
    }

    [Fact]
    public void A_maven_artifact_declares_in_its_pom()
    {
        Put("m2/org/example/shop/1.0/shop-1.0.pom", """
            <project><groupId>org.example</groupId><artifactId>shop</artifactId><version>1.0</version>
            <licenses><license><name>The MIT License</name></license></licenses></project>
            """);
        var package = Assert.Single(Find(new PackageFolders { Maven = Path.Combine(_scratch, "m2") }, Of("maven", "org.example", "shop", "1.0")).Packages);
        Assert.Equal("The MIT License", Assert.Single(package.Declared).Value);
    }

    [Fact]
    public void A_python_package_is_found_in_the_virtual_environment_of_the_product()
    {
        Put("product/.venv/lib/python3.12/site-packages/Shop_Tools-1.0.dist-info/METADATA", "Metadata-Version: 2.4\nName: Shop_Tools\nVersion: 1.0\nLicense-Expression: MIT\n");
        Put("product/.venv/lib/python3.12/site-packages/Shop_Tools-1.0.dist-info/licenses/LICENSE", "MIT");
        var package = Assert.Single(Find(Of("pypi", null, "shop-tools", "1.0")).Packages);
        Assert.Equal("MIT", Assert.Single(package.Declared).Value);
        Assert.EndsWith("dist-info/licenses/LICENSE", Assert.Single(package.LicenseFiles).Source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_packages_this_program_was_built_from_declare_their_licenses()
    {
        var assets = Path.Combine(Support.Checkout.Root, "artifacts", "obj", "Gangway", "project.assets.json");
        Assert.SkipUnless(File.Exists(assets), "skipped: this checkout was built elsewhere");
        var content = File.ReadAllBytes(assets);
        var components = NuGetAssetsReader.Read(content, "project.assets.json").Bom!.Components;
        var folders = PackageFolders.OfThisMachine(NuGetAssetsReader.PackageFolders(content).AsSpan());

        var found = PackageFolderSource.Find(Support.Checkout.Root, components, folders, TestContext.Current.CancellationToken);
        Assert.Equal(components.Length, found.Packages.Length);
        Assert.All(found.Packages, package => Assert.NotEmpty(package.Declared));
    }

    [Fact]
    public void Without_any_folder_nothing_is_found_and_nothing_breaks()
    {
        var found = PackageFolderSource.Find(Path.Combine(_scratch, "missing"),
            [Npm("node_modules/a", null, "a", "1"), Of("nuget", null, "a", "1"), Of("golang", "a.example", "b", "v1"), Of("pypi", null, "a", "1"),
             Of("cargo", null, "a", "1"), Of("maven", "a", "b", "1"), Of("hex", null, "a", "1"), Npm("x", null, "x", "1") with { Purl = null }],
            PackageFolders.None, TestContext.Current.CancellationToken);
        Assert.Empty(found.Packages);
        Assert.Empty(found.Issues);
    }

    private InstalledPackages Find(params Component[] components) => Find(PackageFolders.None, components);

    private InstalledPackages Find(PackageFolders folders, params Component[] components)
    {
        Directory.CreateDirectory(Product);
        return PackageFolderSource.Find(Product, components, folders);
    }

    private void Put(string path, string text)
    {
        var full = Path.Combine(_scratch, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private static Component Npm(string id, string? scope, string name, string version) => Of("npm", scope, name, version) with { Id = id };

    private static Component Of(string type, string? group, string name, string version) => new()
    {
        Id = $"{name}@{version}",
        Group = group,
        Name = name,
        Version = version,
        Purl = new PackageUrl { Type = type, Namespace = group?.ToLowerInvariant(), Name = type == "nuget" ? name : name.ToLowerInvariant(), Version = version },
        Evidence = new Gangway.Office.Evidence("test"),
    };
}
