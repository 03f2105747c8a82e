using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Inventory;

public class PathRolesTests
{
    [Theory]
    [InlineData("package-lock.json", PathRole.Product)]
    [InlineData("src/tests.json", PathRole.Product)]
    [InlineData("tests/package-lock.json", PathRole.Test)]
    [InlineData("tests/fixtures/bom.json", PathRole.Fixture)]
    [InlineData("docs/requirements.txt", PathRole.Documentation)]
    [InlineData("third_party/zlib/LICENSE", PathRole.Vendored)]
    [InlineData("Test/x.cs", PathRole.Test)]
    [InlineData("artifacts/obj/Shop.Tests/project.assets.json", PathRole.Test)]
    [InlineData("", PathRole.Product)]
    [InlineData("rest/src/main/java/org/example/vendor/Vendor.java", PathRole.Product)]
    [InlineData("rest/src/main/kotlin/demo/Shop.kt", PathRole.Product)]
    [InlineData("rest/src/test/java/org/example/demo/DemoTest.java", PathRole.Test)]
    [InlineData("rest/src/main/resources/vendor/jquery.js", PathRole.Vendored)]
    [InlineData("java/vendor/x.jar", PathRole.Vendored)]
    public void The_folders_of_a_path_say_what_it_is_for(string path, PathRole role) =>
        Assert.Equal(role, PathRoles.Of(path));
}
