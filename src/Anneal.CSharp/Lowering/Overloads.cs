using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>Methods of one name, told apart by how many parameters they have.</summary>
internal static class Overloads
{
    /// <summary>The name of a method that no other one has.</summary>
    public static string NameOf(TypeMembers type, MethodDeclarationSyntax method)
    {
        var name = method.Identifier.ValueText;
        var same = Of(type, name);
        var place = same.IndexOf(method);
        return place <= 0 ? name : $"{name}/{place}";
    }

    /// <summary>The name of the method that a call with so many arguments means.</summary>
    public static string NameOf(TypeMembers type, string name, int arguments)
    {
        var same = Of(type, name);
        var fitting = same.Find(method =>
            arguments <= method.ParameterList.Parameters.Count
            && arguments >= method.ParameterList.Parameters.Count(parameter => parameter.Default is null)
        );
        return fitting is null ? name : NameOf(type, fitting);
    }

    private static List<MethodDeclarationSyntax> Of(TypeMembers type, string name) =>
        [.. type.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.ValueText == name)];
}
