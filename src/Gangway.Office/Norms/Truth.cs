namespace Gangway.Office.Norms;

/// <summary>Kleene's strong three-valued logic: learning a fact may turn Unknown into True or False, never True into False.</summary>
public enum Truth
{
    False,
    Unknown,
    True,
}
