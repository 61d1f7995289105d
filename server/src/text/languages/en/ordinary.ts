/** Words of every conversation, which tell no thing from another: what answers need not hold them. */
export const ordinary = `be have do can could must should may might will would let make makes making made give gives giving gave given take
takes taking took taken get gets getting got bring brings bringing brought come comes coming came go goes going went
gone keep keeps keeping kept stay stays staying stayed use uses using used try tries trying tried happen happens
happening happened seem seems look looks looking looked see sees seeing saw seen hear hears heard feel feels feeling
felt think thinks thinking thought believe know knows knowing knew mean means meant understand understood say says
saying said talk speak speaks speaking spoke tell tells telling told explain mention ask asks asking asked reply hope
hopes hoping hoped wish wishes plan plans planning planned decide decided prefer figure figured sort sorted sorting
wonder wondering put puts putting find finds finding found allow allows allowed recommend suggest provide provides
provided become becomes turn turns turned owe handle handles handling need needs needed want wants wanted like likes
add adds adding added show shows showing shown mind expect expects expected consider considering considered appreciate
concern concerning regarding regards kind kindly dear sincerely only also very quite rather pretty really actually
probably maybe perhaps possibly eventually mostly normally usually generally often sometimes always never already
still yet soon later then again once almost nearly exactly precisely roughly approximately around about together
instead otherwise anyway besides however although though because while whether simply easily quickly straight directly
immediately recently finally lately especially certainly surely definitely absolutely completely totally fully
entirely properly correctly wrong same different similar certain general normal usual typical common important
necessary ready each every either neither both any some none else elsewhere somewhere anywhere nowhere everywhere
somehow anyhow beforehand afterwards meanwhile meantime good well nice great fine best better bad possible actual
current present people person folks thing things stuff way ways kinds sorts type types manner reason example case
cases problem purpose definition significance question questions info information details detail idea matter fact morning afternoon evening thanks
thank hello greetings cheers sorry excuse pardon please wise exact whereabouts presently ahead apart aside away along
across off ourselves ther wanna gonna gotta lets dunno fella bloke overall
euro euros quid dollar dollars buck bucks cent cents gbp usd eur`;
