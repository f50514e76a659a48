using CrmBot.Skills.Confirming;

namespace CrmBot.Tests.Skills.Confirming;

/// <summary>Which line of a card is left out or taken along, said in words.</summary>
public sealed class SaidLineTests
{
    [Theory]
    [InlineData("第二条也要", SaidKind.Keep, 2)]
    [InlineData("2也要", SaidKind.Keep, 2)]
    [InlineData("勾上第3条", SaidKind.Keep, 3)]
    [InlineData("承诺也要", SaidKind.Keep, 0)]
    [InlineData("tick 2", SaidKind.Keep, 2)]
    [InlineData("2 as well", SaidKind.Keep, 2)]
    [InlineData("keep the promise", SaidKind.Keep, 0)]
    [InlineData("都要", SaidKind.KeepAll, 0)]
    [InlineData("save everything", SaidKind.KeepAll, 0)]
    [InlineData("第二条不要", SaidKind.Remove, 2)]
    [InlineData("去掉投诉", SaidKind.Remove, 0)]
    [InlineData("联系人不要", SaidKind.Remove, 0)]
    public void Lines_are_named(string text, SaidKind kind, int number)
    {
        var said = SaidAnswer.Read(text);
        Assert.Equal((kind, number), (said.Kind, said.Number));
    }

    [Theory]
    [InlineData("王总也要")]
    [InlineData("keep me posted")]
    [InlineData("include Dana in the visit")]
    [InlineData("check Northgate")]
    [InlineData("明天不去了")]
    [InlineData("合同下周也要寄过去")]
    public void Anything_else_is_left_to_be_understood(string text) => Assert.Equal(SaidKind.Other, SaidAnswer.Read(text).Kind);

    [Theory]
    [InlineData("make the quote thursday", "the quote", "thursday")]
    [InlineData("make the visit next tue", "the visit", "next tue")]
    [InlineData("报价改下周一", "报价", "下周一")]
    public void A_line_gets_another_day(string text, string what, string day)
    {
        var said = SaidAnswer.Read(text);
        Assert.Equal((SaidKind.PerhapsChangeTo, day), (said.Kind, said.Words));
        Assert.EndsWith(said.Was!, what, StringComparison.Ordinal);
    }
}
