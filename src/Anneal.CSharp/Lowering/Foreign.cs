using Anneal.Interop.Python.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>Keeps what C# calls like a schedule of a Python framework from being taken for it.</summary>
internal static class Foreign
{
    /// <summary>What is called, in a module that no framework has where its name is a schedule's.</summary>
    public static Expression Named(Expression callee) =>
        callee.LastName is { } name && KnownCurves.All.Find(name).Any(definition => definition.Framework is not null)
            ? callee is AttributeExpression { Target: not NameExpression }
                ? callee
                : new AttributeExpression(callee.At, new NameExpression(callee.At, "csharp"), name)
            : callee;
}
