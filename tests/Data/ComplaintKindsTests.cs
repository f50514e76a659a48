using CrmBot.Data;

namespace CrmBot.Tests.Data;

/// <summary>The category of a complaint by its words.</summary>
public sealed class ComplaintKindsTests
{
    [Theory]
    [InlineData("包装破了两箱，还漏了一袋", "quality")]
    [InlineData("送货晚到三天", "delivery")]
    [InlineData("很生气", "other")]
    [InlineData("", "other")]
    public void It_is_the_kind_most_of_whose_words_are_there_and_other_where_none_is(string text, string id) =>
        Assert.Equal(id, ComplaintKinds.In(ComplaintKinds.CategoriesOf(new ComplaintOptions()), text)?.Id);

    [Fact]
    public void A_company_that_has_no_other_leaves_it_open() =>
        Assert.Null(ComplaintKinds.In([new ComplaintKind { Id = "q", Zh = "质量", En = "Quality", Words = "破" }], "很生气"));
}
