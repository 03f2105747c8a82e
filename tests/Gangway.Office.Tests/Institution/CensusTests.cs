using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Inventory;
using static Gangway.Office.Tests.Institution.CensusStories;

namespace Gangway.Office.Tests.Institution;

public class CensusTests
{
    [Fact]
    public void A_repository_is_one_product_however_many_manifests_it_has()
    {
        var census = Of([], Repository("shop", Lockfile("shop/web/package-lock.json", Package("a")), Lockfile("shop/api/package-lock.json", Package("b"))));

        Assert.Equal("shop", Assert.Single(census.Products).Name);
        Assert.Equal(2, census.Components.Length);
    }

    [Fact]
    public void In_a_plain_folder_each_outermost_folder_with_a_manifest_is_a_product()
    {
        var census = Of([], Folder(".",
            Lockfile("shop/package-lock.json", Package("a")), Lockfile("shop/tools/deep/package-lock.json", Package("b")), Lockfile("till/package-lock.json", Package("a"))));

        Assert.Equal(["shop", "till"], census.Products.Select(product => product.Path));
    }

    [Fact]
    public void SBOMs_side_by_side_are_products_named_by_their_subjects()
    {
        var census = Of([], Folder(".", Sbom("one.json", "shop", Package("a")), Sbom("two.json", "till", Package("a"), Package("b"))));

        Assert.Equal(["shop", "till"], census.Products.Select(product => product.Name));
        Assert.Equal([1, 2], census.Products.Select(product => product.Documents.Single().Components));
    }

    [Fact]
    public void The_SBOM_at_the_root_of_a_repository_describes_it()
    {
        var census = Of([], Repository("shop", Lockfile("shop/package-lock.json", Package("a")), Sbom("shop/bom.json", "other name", Package("a"))));

        Assert.Single(census.Products);
        Assert.Single(census.Components);
    }

    [Fact]
    public void A_component_of_two_products_is_one_row_with_both_uses()
    {
        var component = Assert.Single(Of([], Folder(".", Lockfile("shop/package-lock.json", Package("a", "MIT")), Lockfile("till/package-lock.json", Package("a")))).Components);

        Assert.Equal(["shop", "till"], component.Uses.Select(use => use.Product));
        Assert.Equal("MIT", component.License.Concluded?.ToString());
    }

    [Fact]
    public void Unknown_licenses_come_first() =>
        Assert.Equal(["b", "a"], Of([], Folder(".", Lockfile("shop/package-lock.json", Package("a", "MIT"), Package("b")))).Components.Select(component => component.Name));

    [Fact]
    public void Samples_are_set_aside_and_listed()
    {
        var census = Of([], Repository("shop", Sbom("shop/tests/fixtures/bom.json", "sample", Package("a"))));

        Assert.Empty(census.Components);
        Assert.Equal("shop/tests/fixtures/bom.json", Assert.Single(census.SetAside).Path);
    }

    [Fact]
    public void What_only_tests_need_is_taken_but_not_shipped()
    {
        var census = Of([DeliveryForm.Binary], Repository("shop", Lockfile("shop/tests/package-lock.json", Package("a", "MIT"))));

        Assert.False(Assert.Single(census.Components).IsShipped);
        Assert.Empty(Assert.Single(census.Products).Owed.Obligations);
    }

    [Fact]
    public void Development_tools_are_not_shipped_and_owe_nothing() =>
        Assert.Empty(Of([DeliveryForm.Binary], Repository("shop", Lockfile("shop/package-lock.json", Package("a", "MIT", DependencyScope.Development))))
            .Products.Single().Owed.Obligations);

    [Fact]
    public void An_unknown_scope_counts_as_shipped_so_that_no_duty_is_lost() =>
        Assert.NotEmpty(Of([DeliveryForm.Binary], Repository("shop", Lockfile("shop/package-lock.json", Package("a", "MIT", DependencyScope.Unknown))))
            .Products.Single().Owed.Obligations);

    [Fact]
    public void The_delivery_form_is_asked_then_declared_then_assumed()
    {
        var asked = Of([DeliveryForm.Network], Repository("shop") with { Declaration = Declared(DeliveryForm.Internal) });
        var declared = Of([], Repository("shop") with { Declaration = Declared(DeliveryForm.Internal) });
        var assumed = Of([], Repository("shop"));

        Assert.Equal((DeliveryBasis.Asked, DeliveryForm.Network), Basis(asked));
        Assert.Equal((DeliveryBasis.Declared, DeliveryForm.Internal), Basis(declared));
        Assert.Equal((DeliveryBasis.Assumed, DeliveryForm.Binary), Basis(assumed));

        static (DeliveryBasis, DeliveryForm) Basis(Census census) => (census.Products[0].Delivery.Basis, census.Products[0].Delivery.Forms[0]);
    }

    [Fact]
    public void The_answered_share_keeps_what_is_unknown_beside_what_is_known()
    {
        var owed = Of([DeliveryForm.Binary], Repository("shop",
            Lockfile("shop/package-lock.json", Package("a", "MIT"), Package("b"), Package("c", "LicenseRef-house")))).Products.Single().Owed;

        Assert.Equal(3, owed.Answered.Total);
        Assert.Equal(1, owed.Answered.Known);
        Assert.Equal(1, owed.UnknownLicense);
        Assert.Equal([KeyValuePair.Create("LicenseRef-house", 1)], owed.TermsNotEncoded);
    }

    [Fact]
    public void A_component_published_by_a_scanned_repository_is_traced_to_it()
    {
        var upstream = Repository("left-pad") with { Publishes = [Package("left-pad")] };

        var census = Of([], upstream, Repository("shop", Lockfile("shop/package-lock.json", Package("left-pad", "MIT"))));

        Assert.Equal("left-pad", census.Components.Single().Upstream);
        Assert.Equal(["pkg:npm/left-pad@1.0.0"], census.Repositories.Single(repository => repository.Path == "left-pad").Takes);
    }

    [Fact]
    public void Modules_of_one_repository_that_name_one_another_are_not_taken_from_anybody()
    {
        var shop = Repository("shop", Lockfile("shop/package-lock.json", Package("shop-core", "MIT"), Package("a", "MIT"))) with { Publishes = [Package("shop-core")] };

        Assert.Equal(["pkg:npm/a@1.0.0"], Of([], shop).Components.Select(component => component.Key));
    }

    [Fact]
    public void A_component_built_from_a_scanned_remote_is_traced_to_it()
    {
        var upstream = Repository("pad") with { Repository = new CollectedRepository(["git@github.com:pads/left.git"], null, [], null) };
        var component = Package("left-pad", "MIT") with { SourceRepository = "git+https://github.com/pads/left.git" };

        Assert.Equal("pad", Of([], upstream, Repository("shop", Lockfile("shop/package-lock.json", component))).Components.Single().Upstream);
    }

    [Fact]
    public void It_ends_with_at_most_three_steps_each_a_command_or_a_file()
    {
        var steps = Of([], Repository("shop", Lockfile("shop/package-lock.json", Package("a", "MIT"), Package("b"), Package("c", "GPL-3.0-only")))).NextSteps;

        Assert.Equal(3, steps.Length);
        Assert.All(steps, step => Assert.True(step.Command is null ^ step.File is null));
        Assert.Equal(steps.OrderByDescending(step => step.Settles), steps);
    }

    [Fact]
    public void A_path_with_blanks_stays_one_word_in_the_suggested_command()
    {
        var component = Package("b");
        var census = Of([], Folder(".", Lockfile("my shop's/package-lock.json", component)));

        Assert.Contains("cd 'src/my shop'\\''s' && npm ci --ignore-scripts", census.NextSteps.Select(step => step.Command));
    }

    [Theory]
    [InlineData("package-lock.json v3", "web/package-lock.json", "cd src/shop/web && npm ci --ignore-scripts")]
    [InlineData("pnpm-lock.yaml 9.0", "pnpm-lock.yaml", "cd src/shop && pnpm install --frozen-lockfile --ignore-scripts")]
    [InlineData("yarn.lock v1", "yarn.lock", "cd src/shop && yarn install --frozen-lockfile --ignore-scripts")]
    [InlineData("yarn.lock v8", "yarn.lock", "cd src/shop && YARN_NODE_LINKER=node-modules yarn install --immutable --mode=skip-build")]
    [InlineData("project.assets.json v3", "src/App/obj/project.assets.json", "cd src/shop/src/App && dotnet restore")]
    [InlineData("packages.lock.json v1", "src/App/packages.lock.json", "cd src/shop/src/App && dotnet restore")]
    [InlineData("MSBuild project", "src/App/My App.csproj", "cd src/shop/src/App && dotnet restore 'My App.csproj'")]
    [InlineData("go.mod", "go.mod", "cd src/shop && go mod download")]
    [InlineData("Cargo.lock", "Cargo.lock", "cd src/shop && cargo fetch --locked")]
    [InlineData("Maven pom.xml", "module/pom.xml", "cd src/shop/module && mvn dependency:resolve")]
    [InlineData("requirements.txt", "requirements-dev.txt", "cd src/shop && python3 -m venv .venv && .venv/bin/pip install --only-binary :all: -r requirements-dev.txt")]
    [InlineData("uv.lock", "uv.lock", "cd src/shop && uv sync --frozen --no-install-workspace")]
    public void Each_ecosystem_has_the_command_that_makes_its_licenses_readable(string format, string path, string command) =>
        Assert.Contains(command, Of([], Repository("shop", Lockfile($"shop/{path}", Package("a")) is var document ? document with { Bom = document.Bom with { Format = format } } : document))
            .NextSteps.Select(step => step.Command));

    [Fact]
    public void Maven_modules_are_fetched_at_their_outermost_pom_and_each_component_counts_once()
    {
        var census = Of([], Repository("shop", Pom("shop/pom.xml"), Pom("shop/a/pom.xml", Package("x")), Pom("shop/b/pom.xml", Package("x"), Package("y"))));
        var step = census.NextSteps.Single(step => step.Kind == NextSteps.InstallPackages);

        Assert.Equal(("cd src/shop && mvn dependency:resolve", 2L), (step.Command, step.Settles));
        Assert.Equal(["2", "Maven"], step.Arguments);

        static CollectedDocument Pom(string path, params Component[] components) =>
            Lockfile(path, components) is var document ? document with { Bom = document.Bom with { Format = "Maven pom.xml" } } : document;
    }

    [Fact]
    public void A_bare_repository_is_cloned_before_anything_is_fetched_into_it()
    {
        var bare = Repository("shop.git", Lockfile("shop.git/web/package-lock.json", Package("a")));
        var census = Of([], bare with { Repository = bare.Repository! with { ReadFromCommit = new string('a', 40) } });

        Assert.Contains("git clone src/shop.git shop && cd shop/web && npm ci --ignore-scripts", census.NextSteps.Select(step => step.Command));
    }

    [Fact]
    public void Where_nothing_could_be_read_the_census_is_empty_handed()
    {
        var nothing = Of([]) with { Issues = [new Issue("bom.json", "truncated", Severity.Error)] };

        Assert.True(nothing.IsEmptyHanded);
        Assert.False(Of([]).IsEmptyHanded);
    }
}
