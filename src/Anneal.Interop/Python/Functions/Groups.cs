namespace Anneal.Interop.Python.Functions;

/// <summary>What is written in parameter groups.</summary>
internal static class Groups
{
    /// <summary>An entry of a group; a group of all of them, where the key is a number.</summary>
    /// <param name="key">The key.</param>
    /// <param name="rate">The rate that was just set; null where none was.</param>
    public static Symbol Entry(Symbol key, Symbol? rate = null) =>
        key switch
        {
            TextSymbol { Text: "lr" } => rate ?? throw new UnreadableException("it depends on the rate before"),
            TextSymbol { Text: "initial_lr" } => new NumberSymbol(new Formulas.BaseVariable()),
            TextSymbol { Text: var name } => throw new UnreadableException(
                $"'{name}' of a parameter group is not known from this file"
            ),
            _ => new GroupSymbol(),
        };
}
