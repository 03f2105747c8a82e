using Gangway.Office.Inventory.Spdx;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Spdx;

internal static class SpdxFixtures
{
    public static byte[] Bytes(string file) => File.ReadAllBytes(Checkout.Fixture($"Inventory/Spdx/fixtures/{file}"));

    public static SpdxDocument Six() => SpdxReader.Read(Bytes("six.spdx.json"), "six.spdx.json", SpdxEncoding.Json).Document!;
}
