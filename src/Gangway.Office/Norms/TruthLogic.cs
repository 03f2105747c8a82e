namespace Gangway.Office.Norms;

/// <summary>The connectives of Kleene's strong logic (the order False &lt; Unknown &lt; True makes them minimum and maximum).</summary>
public static class TruthLogic
{
    public static Truth And(this Truth left, Truth right) => (Truth)Math.Min((int)left, (int)right);

    public static Truth Or(this Truth left, Truth right) => (Truth)Math.Max((int)left, (int)right);

    public static Truth Not(this Truth value) => (Truth)(2 - (int)value);

    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;
}
