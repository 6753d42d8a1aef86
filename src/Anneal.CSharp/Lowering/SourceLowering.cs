using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>
/// Writes a source in the statements of Python that mean the same, so that one reader and one set of rules serve both.
/// Each keeps its place in the source.
/// </summary>
/// <param name="root">The source.</param>
internal sealed class SourceLowering(CompilationUnitSyntax root)
{
    private readonly SourceNames names = new(root);

    /// <summary>The statements: functions of types, types, constants, then what is run.</summary>
    public Suite Lower()
    {
        var statements = new List<Statement>(Prelude.For(root));
        var types = InOrder();
        foreach (var type in types)
            statements.AddRange(new TypeLowering(names, type).Functions());
        foreach (var type in types.Where(type => type.HasObjects))
            statements.Add(new TypeLowering(names, type).Class());
        foreach (var type in types)
            statements.AddRange(new TypeLowering(names, type).Constants());
        var body = new StatementLowering(names, null, root);
        statements.AddRange(
            body.Block(root.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement)).Statements
        );
        statements.AddRange(types.SelectMany(EntryPoint));
        return new(statements);
    }

    // Those that others derive from come first.
    private List<TypeMembers> InOrder()
    {
        var done = new HashSet<TypeMembers>();
        var order = new List<TypeMembers>();
        foreach (var type in names.Types.Values)
            Add(type, 0);
        return order;

        void Add(TypeMembers type, int depth)
        {
            if (depth > 20 || !done.Add(type))
                return;
            if (type.Base is { } parent)
                Add(parent, depth + 1);
            order.Add(type);
        }
    }

    private static IEnumerable<Statement> EntryPoint(TypeMembers type) =>
        from method in type.Members.OfType<MethodDeclarationSyntax>()
        where method.Identifier.ValueText == "Main" && method.Modifiers.Any(SyntaxKind.StaticKeyword)
        let at = Places.Of(method.Identifier)
        select new ExpressionStatement(
            at,
            new CallExpression(
                at,
                new NameExpression(at, $"{type.Name}.Main"),
                [
                    .. method.ParameterList.Parameters.Select(parameter => new CallArgument(
                        null,
                        new UnknownExpression(at)
                    )),
                ]
            )
        );
}
