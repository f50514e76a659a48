using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.Understanding;

/// <summary>Words that keep a client from the model are told from words that let it see him, and both from a report that only speaks of models.</summary>
public sealed class ModelAskedTests
{
    [Theory]
    [InlineData("宏达以后别用模型", true)]
    [InlineData("宏达不要用大模型", true)]
    [InlineData("别把宏达的记录发给模型", true)]
    [InlineData("以后宏达的资料都不要发给AI", true)]
    [InlineData("写宏达的东西别用模型了", null)]
    [InlineData("以后别让模型看宏达的记录", true)]
    [InlineData("宏达不用模型", true)]
    [InlineData("宏达的内容禁止发给模型", true)]
    [InlineData("模型别看宏达的记录", true)]
    [InlineData("宏达可以用模型了", false)]
    [InlineData("宏达的记录可以发给模型了", false)]
    [InlineData("恢复宏达用模型", false)]
    [InlineData("宏达又可以用模型了", false)]
    [InlineData("可以让模型看宏达的记录", false)]
    [InlineData("今天拜访宏达，王总说不要这个模型了", null)]
    [InlineData("宏达不要那个模具了", null)]
    [InlineData("宏达能用模型吗", null)]
    [InlineData("宏达投诉模型坏了", null)]
    public void In_Chinese(string words, bool? keeps) => Assert.Equal(keeps, ModelAsked.Keeps(FoldedText.Of(words).Text, "宏达"));

    [Theory]
    [InlineData("don't use a model for Hongda", true)]
    [InlineData("Please do not use AI for Hongda any more", true)]
    [InlineData("never send Hongda's records to the model", true)]
    [InlineData("from now on, don't let the model see anything about Hongda", true)]
    [InlineData("keep Hongda away from the model", true)]
    [InlineData("keep the model away from Hongda", true)]
    [InlineData("no model for Hongda", true)]
    [InlineData("Hongda must not go to the model", true)]
    [InlineData("you may use the model for Hongda again", false)]
    [InlineData("use the model for Hongda again", false)]
    [InlineData("let the model see Hongda again", false)]
    [InlineData("you can send Hongda's records to the model", false)]
    [InlineData("visited Hongda, they don't use the old model any more", null)]
    [InlineData("Hongda complained that the model broke", null)]
    [InlineData("don't send Hongda the model 300 sample before Friday", null)]
    [InlineData("which model does Hongda use", null)]
    public void In_English(string words, bool? keeps) => Assert.Equal(keeps, ModelAsked.Keeps(FoldedText.Of(words).Text, "hongda"));

    [Theory]
    [InlineData("明天拜访宏达要问什么", true)]
    [InlineData("拜访宏达该问什么问题", true)]
    [InlineData("去宏达要问些什么？", true)]
    [InlineData("见王总可以问哪些问题", true)]
    [InlineData("帮我准备几个问题", true)]
    [InlineData("what should I ask at tomorrow's visit to Hongda", true)]
    [InlineData("what can we ask Hongda?", true)]
    [InlineData("questions for the Hongda visit", true)]
    [InlineData("give me some questions to ask at Hongda", true)]
    [InlineData("王总问什么时候能交货", false)]
    [InlineData("客户要问什么时候到货", false)]
    [InlineData("王总问我要什么", false)]
    [InlineData("今天去了宏达，问了几个问题", false)]
    [InlineData("what can I ask you", false)]
    [InlineData("Hongda asked what the price is", false)]
    [InlineData("they have questions for us", false)]
    public void What_to_ask_is_told_from_what_was_asked(string words, bool asks) => Assert.Equal(asks, QuestionsAsked.In(FoldedText.Of(words).Text));
}
